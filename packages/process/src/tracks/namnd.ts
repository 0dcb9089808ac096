/** A matter before the board, and the board's meetings. KL (2017:725) 5–6 kap.; SoL (2025:400) 30 kap. */
import { ahead, choice, code, decisionType, text } from './fields.js';
import { track } from './track.js';

export const namnd = track({
  title: 'Nämnd/utskott',
  kinds: {
    'arende-i-namnd': {
      title: 'Ärende i nämnd',
      column: 'namnd',
      states: {
        beredd: 'Beredd',
        'pa-dagordning': 'På föredragningslistan',
        beslutad: 'Beslutad',
        aterremitterad: 'Återremitterad',
        bordlagd: 'Bordlagd',
      },
      byHook: ['pa-dagordning', 'aterremitterad', 'bordlagd'],
    },
    sammantrade: {
      title: 'Sammanträde',
      column: 'namnd',
      states: { hallet: 'Hållet', justerat: 'Justerat', tillkannagivet: 'Tillkännagivet' },
      pulls: () => null,
    },
  },
  events: {
    'forslag-till-beslut': {
      title: 'Förslag till beslut',
      act: 'Lägg fram förslag till beslut',
      kind: 'arende-i-namnd',
      effect: 'opens',
      to: 'beredd',
      // The meeting it is put up for; without one the next of the body that decides it.
      fields: { decisionType, meetingOn: ahead('Till sammanträdet') },
    },
    namndbeslut: {
      title: 'Nämndbeslut',
      act: 'Registrera nämndens beslut',
      kind: 'arende-i-namnd',
      effect: 'joins',
      to: 'beslutad',
      fields: {
        outcome: choice('Förslaget', {
          bifall: 'Bifall',
          andrat: 'Ändrat',
          avslag: 'Avslag',
          aterremiss: 'Återremiss',
          bordlagt: 'Bordlagt',
        }),
        decision: choice('Beslutets innehåll', {
          'ansokan-vard': 'Ansökan om vård',
          'vard-fortsatter': 'Vården fortsätter',
          'vard-upphor': 'Vården upphör',
          'insats-beviljad': 'Insats beviljas',
          'insats-avslagen': 'Insats avslås',
          annat: 'Annat',
        }),
        decisionType,
      },
    },
    'jav-anmalt': {
      title: 'Jäv anmält',
      act: 'Anmäl jäv',
      effect: 'lone',
      // Whoever has an account here loses sight of the case; a person without one is named in words.
      fields: { person: text('Vem'), user: code('Användare') },
    },
    'ordforandebeslut-anmalt': {
      title: 'Ordförandebeslut anmält i nämnden',
      act: 'Anmäl ordförandebeslut',
      effect: 'lone',
    },
    'delegationsbeslut-anmalt': {
      title: 'Delegationsbeslut anmält i nämnden',
      act: 'Anmäl delegationsbeslut',
      effect: 'lone',
    },
    'sammantrade-hallet': {
      title: 'Sammanträde hållet',
      act: 'Registrera sammanträde',
      kind: 'sammantrade',
      effect: 'opens',
      to: 'hallet',
    },
    'protokoll-justerat': {
      title: 'Protokoll justerat',
      act: 'Justera protokollet',
      kind: 'sammantrade',
      effect: 'moves',
      to: 'justerat',
    },
    'justering-tillkannagiven': {
      title: 'Justering tillkännagiven',
      act: 'Tillkännage justeringen',
      kind: 'sammantrade',
      effect: 'closes',
      to: 'tillkannagivet',
    },
  },
  clocks: {
    'LVU-04': {
      title: 'Anmäl ordförandebeslutet i nämnden',
      kinds: ['arende-i-namnd'],
      weight: 3,
      openedBy: ['varje beslut av ordföranden eller en förordnad ledamot'],
      opensWhen: 'sista dag är nämndens nästa sammanträde; okänd till dess att det är känt',
      closedBy: ['ordforandebeslut-anmalt'],
      closesByHook: true,
      byHook: true,
      outlives: true,
      warnsAtOnce: true,
    },
    'NMD-06': {
      title: 'Justera protokollet',
      kinds: ['sammantrade'],
      weight: 3,
      openedBy: ['sammantrade-hallet'],
      closedBy: ['protokoll-justerat'],
    },
    'NMD-07': {
      title: 'Tillkännage justeringen',
      kinds: ['sammantrade'],
      weight: 3,
      openedBy: ['protokoll-justerat'],
      closedBy: ['justering-tillkannagiven'],
    },
  },
  on: {
    namndbeslut: (f, e, matter) => {
      if (!matter) return;
      const outcome = e.event['outcome'];
      if (outcome === 'aterremiss') matter.state = 'aterremitterad';
      else if (outcome === 'bordlagt') matter.state = 'bordlagd';
      else f.end(matter, e.day, e.event.id);
    },
    'ordforandebeslut-anmalt': (f, e) => {
      const named = [e.event.ref ?? []].flat();
      for (const round of f.running('LVU-04')) {
        if (
          named.length === 0 ||
          named.includes(round.cause) ||
          named.some((id) => f.instanceOf(id) === round.instance)
        )
          f.close(round, e);
      }
    },
    'sammantrade-hallet': (f, e) => {
      // Reported at the nämnd's own next meeting, not the utskott's. LVU 6 § second para, KL (2017:725) 6:40.
      if (e.event.by === 'utskott') return;
      for (const round of f.running('LVU-04')) {
        if (round.lastDay === undefined && e.day > round.from)
          Object.assign(round, { due: e.day, lastDay: e.day, firstWarning: round.from });
      }
    },
  },
});

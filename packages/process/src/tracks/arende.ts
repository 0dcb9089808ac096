/** What concerns the case as a whole: whose it is, red notes, planned steps, protection of data, its end. */
import { ahead, choice, code, openChoice, flag, reason, text, until } from './fields.js';
import { track } from './track.js';

export const arende = track({
  title: 'Ärendet',
  kinds: {},
  events: {
    'arende-tilldelat': { title: 'Ärende tilldelat', act: 'Tilldela ärendet', effect: 'lone', fields: { responsible: code('Ansvarig'), coHandler: code('Medhandläggare'), unit: code('Enhet') } },
    'rod-lapp-satt': { title: 'Röd lapp satt', act: 'Sätt röd lapp', effect: 'lone', fields: { reason: { ...reason, label: 'Vad som behöver göras', required: true }, owner: code('Ägare'), next: ahead('Nästa dag') } },
    'rod-lapp-lost': { title: 'Röd lapp löst', act: 'Lös röd lapp', effect: 'lone' },
    'planerad-handelse': { title: 'Planerad händelse', act: 'Planera', kind: 'plan', effect: 'opens', to: 'planerad', fields: { what: text('Vad'), plannedFor: { ...ahead('Planerad till'), required: true } } },
    'planerad-handelse-genomford': { title: 'Planerad händelse genomförd', act: 'Markera som genomförd', kind: 'plan', effect: 'closes', to: 'klar', fields: { what: text('Vad') } },
    'planerad-handelse-installd': { title: 'Planerad händelse inställd', act: 'Markera som inställd', kind: 'plan', effect: 'closes', to: 'klar', fields: { what: text('Vad') } },
    'samrad-hallet': { title: 'Samråd hållet', act: 'Anteckna samråd', effect: 'lone', fields: { kind: choice('Samråd', { barnahus: 'Barnahus', sip: 'SIP', 'annan-kommun': 'Annan kommun' }) } },
    'polisanmalan-gjord': { title: 'Polisanmälan gjord', act: 'Registrera polisanmälan', effect: 'lone', fields: { reason } },
    'polisanmalan-ej-gjord': { title: 'Polisanmälan inte gjord', act: 'Registrera att polisanmälan inte görs', effect: 'lone', fields: { reason } },
    'forsening-forklarad': { title: 'Försening förklarad', act: 'Ange orsak till försening', effect: 'lone', fields: { clock: code('Frist'), cause: openChoice('Orsak', { 'vantar-pa-annan': 'Väntar på annan', bemanning: 'Bemanning', 'part-ej-nadd': 'Part har inte kunnat nås', 'polis-forundersokning': 'Polisens förundersökning', 'inget-sammantrade': 'Inget sammanträde i tid', annat: 'Annat' }) } },
    anteckning: { title: 'Anteckning', act: 'Skriv anteckning', effect: 'lone' },
    'skyddad-identitet-satt': { title: 'Skyddade personuppgifter', act: 'Markera skyddade personuppgifter', effect: 'lone', protective: true, fields: { kind: choice('Skydd', { sekretessmarkering: 'Sekretessmarkering', 'skyddad-folkbokforing': 'Skyddad folkbokföring', fingerade: 'Fingerade personuppgifter' }), manager: code('Chef som får se ärendet') } },
    'skyddad-identitet-havd': { title: 'Skyddade personuppgifter hävda', act: 'Häv markeringen om skyddade personuppgifter', effect: 'lone' },
    'identitet-andrad': { title: 'Identitet ändrad', act: 'Ändra identitet', effect: 'lone', fields: { reason } },
    sammanslaget: { title: 'Ärenden sammanslagna', act: 'Slå samman ärenden', effect: 'lone', fields: { with: code('Med ärende') } },
    atskilt: { title: 'Ärenden åtskilda', act: 'Skilj ärenden åt', effect: 'lone', fields: { with: code('Från ärende') } },
    nodoppnat: { title: 'Nödöppnat', act: 'Nödöppna ärendet', effect: 'lone', protective: true, fields: { reason: { ...reason, required: true } } },
    'nodoppning-granskad': { title: 'Nödöppning granskad', act: 'Granska nödöppning', effect: 'lone' },
    rattelse: { title: 'Rättelse', act: 'Rätta', effect: 'lone', fields: { reason, void: flag('Händelsen utgår'), until } },
    'arende-avslutat': { title: 'Ärende avslutat', act: 'Avsluta ärendet', effect: 'lone' },
    'arende-overflyttat': { title: 'Ärende överflyttat', act: 'Registrera att ärendet har flyttats över', effect: 'lone', fields: { municipality: code('Kommun') } },
  }, // prettier-ignore
  clocks: {},
  on: {},
});

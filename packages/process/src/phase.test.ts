import { fold } from './index.js';
import { register } from './testing/history.js';

/** `column +echo …` as the case stands at the end of a day. */
function columnOn(text: string, on: string): string {
  const spans = fold(register(text)).phases.filter((p) => p.from <= on && (p.to === undefined || p.to > on));
  const echoes = spans.filter((p) => p.echo).map((p) => `+${p.column}`);
  return [...spans.filter((p) => !p.echo).map((p) => p.column), ...echoes.sort()].join(' ');
}

type Step = readonly [event: string, column: string];

/** Each way through, day by day: the event and where the case stands after it. */
const ways: Readonly<Record<string, readonly Step[]>> = {
  'a report not opened': [
    ['anmalan-inkommen 2026-01-05', 'orosanmalan'],
    ['skyddsbedomning-gjord 2026-01-06', 'forhandsbedomning'],
    ['forhandsbedomning-forlangd 2026-01-16 until=2026-01-30 reason=x', 'forhandsbedomning'],
    ['utredning-ej-inledd 2026-01-19', 'avslutat'],
  ],
  'an inquiry closed without a measure, then followed up': [
    ['anmalan-inkommen 2026-01-05', 'orosanmalan'],
    ['utredning-inledd 2026-01-06', 'utredning'],
    ['utredning-forlangd 2026-02-06 until=2026-08-30 reason=x', 'utredning'],
    ['utredning-avslutad 2026-03-06 result=utan-insats', 'avslutat'],
    ['uppfoljning-inledd 2026-03-07 after=utredning', 'placering-uppfoljning'],
    ['uppfoljning-avslutad 2026-04-07', 'avslutat'],
    ['anmalan-inkommen 2026-05-05', 'orosanmalan'],
  ],
  'a measure by delegation, without the board': [
    ['utredning-inledd 2026-01-06', 'utredning'],
    ['insats-beviljad 2026-02-06 by=handlaggare', 'namnd +utredning'],
    ['utredning-avslutad 2026-02-07', 'namnd'],
    ['insats-verkstalld 2026-02-16', 'placering-uppfoljning'],
    ['insats-avbruten 2026-03-16', 'placering-uppfoljning'],
    ['insats-avslutad 2026-04-16', 'avslutat'],
  ],
  'the board with consent and no court': [
    ['utredning-inledd 2026-01-06', 'utredning'],
    ['forslag-till-beslut 2026-02-06 decisionType=placering', 'namnd +utredning'],
    ['namndbeslut 2026-02-10 outcome=bordlagt by=utskott', 'namnd +utredning'],
    ['namndbeslut 2026-02-17 outcome=aterremiss by=utskott', 'namnd +utredning'],
    ['namndbeslut 2026-02-24 outcome=bifall by=utskott', 'utredning'],
    ['placering-paborjad 2026-03-02 form=familjehem ground=SoL home=h', 'placering-uppfoljning +utredning'],
    ['utredning-avslutad 2026-03-03', 'placering-uppfoljning'],
    ['anmalan-inkommen 2026-04-03', 'placering-uppfoljning +orosanmalan'],
    ['anmalan-inkommen 2026-04-04', 'placering-uppfoljning +orosanmalan'],
    ['skyddsbedomning-gjord 2026-04-05', 'placering-uppfoljning +forhandsbedomning +orosanmalan'],
    ['placering-avslutad 2026-06-03', 'forhandsbedomning +orosanmalan'],
    ['arende-avslutat 2026-06-04', 'avslutat'],
  ],
  'urgent compulsion beside the inquiry, care granted and ended': [
    ['utredning-inledd 2026-01-06', 'utredning'],
    ['omhandertagande-beslutat 2026-01-07 by=ordforande', 'forvaltningsratt +utredning'],
    [
      'placering-paborjad 2026-01-08 form=jourhem ground=LVU-6 home=h',
      'forvaltningsratt +placering-uppfoljning +utredning',
    ],
    ['omhandertagande-understallt 2026-01-09', 'forvaltningsratt +placering-uppfoljning +utredning'],
    ['omhandertagande-faststallt 2026-01-13', 'forvaltningsratt +placering-uppfoljning +utredning'],
    ['utredning-avslutad 2026-01-20', 'forvaltningsratt +placering-uppfoljning'],
    ['vardansokan-inkommen 2026-01-21 ground=2', 'forvaltningsratt +placering-uppfoljning'],
    ['vard-beslutad 2026-02-10 ground=2', 'placering-uppfoljning'],
    ['overklagande-inkommet 2026-02-17', 'placering-uppfoljning +forvaltningsratt'],
    ['dom-meddelad 2026-04-17 outcome=avslag', 'placering-uppfoljning'],
    ['placering-avslutad 2026-06-17', 'placering-uppfoljning'],
    ['vard-upphord 2026-06-18', 'avslutat'],
  ],
  'an emergency measure revoked': [
    ['omhandertagande-beslutat 2026-01-07', 'forvaltningsratt'],
    ['omhandertagande-upphavt 2026-01-12', 'forvaltningsratt'],
    ['barnet-aterlamnat 2026-01-13', 'avslutat'],
  ],
  'an application refused and appealed': [
    ['vardansokan-inkommen 2026-01-07', 'forvaltningsratt'],
    ['vard-avslagen 2026-02-12', 'avslutat'],
    ['overklagande-inkommet 2026-02-20', 'forvaltningsratt'],
    ['overklagande-overlamnat 2026-02-25', 'forvaltningsratt'],
    ['dom-meddelad 2026-05-20', 'avslutat'],
  ],
  'an application withdrawn': [
    ['vardansokan-inkommen 2026-01-07', 'forvaltningsratt'],
    ['vard-upphord 2026-02-12', 'avslutat'],
  ],
  'a ground switched while the child stays': [
    ['placering-paborjad 2026-01-07 form=familjehem ground=SoL home=h', 'placering-uppfoljning'],
    ['omhandertagande-beslutat 2026-02-01', 'forvaltningsratt +placering-uppfoljning'],
    ['placering-andrad 2026-02-01 ground=LVU-6', 'forvaltningsratt +placering-uppfoljning'],
    ['omhandertagande-understallt 2026-02-03', 'forvaltningsratt +placering-uppfoljning'],
    ['vard-beslutad 2026-03-01 ground=2', 'placering-uppfoljning'],
  ],
  'what stands in no column of its own': [
    ['anmalan-inkommen 2026-01-05', 'orosanmalan'],
    ['frist-satt 2026-01-06 until=2026-02-01', 'orosanmalan'],
    ['planerad-handelse 2026-01-07 plannedFor=2026-02-01', 'orosanmalan'],
    ['beslut-delgivet 2026-01-08', 'orosanmalan'],
    ['sammantrade-hallet 2026-01-09', 'orosanmalan'],
    ['utredning-ej-inledd 2026-01-10', 'avslutat'],
  ],
};

describe.each(Object.entries(ways))('%s', (_way, steps) => {
  it.each(steps.map(([event, column], i) => [event, column, i] as const))('after «%s» it stands in %s', (event, column, i) => {
    const told = steps.slice(0, i + 1).map(([line]) => line).join('\n');
    expect(columnOn(told, event.split(' ')[1]!)).toBe(column);
  });

  it('has stood there also when looked back at from the end', () => {
    const whole = steps.map(([line]) => line).join('\n');
    const looked = steps.map(([event]) => columnOn(whole, event.split(' ')[1]!));
    expect(looked).toEqual(steps.map(([, column]) => column));
  });
}); // prettier-ignore

describe('what happens by itself', () => {
  it('leaves the court when the measure lapses and the child is let go', () => {
    const text = 'omhandertagande-beslutat 2026-01-07; barnet-aterlamnat 2026-01-20';
    expect(columnOn(text, '2026-01-14')).toBe('forvaltningsratt');
    expect(columnOn(text, '2026-01-19')).toBe('forvaltningsratt');
    expect(columnOn(text, '2026-01-20')).toBe('avslutat');
  });

  it('leaves the placement when care ends at eighteen', () => {
    const text = 'barn 2008-05-05\nvard-beslutad 2026-01-07 ground=2';
    expect(columnOn(text, '2026-05-04')).toBe('placering-uppfoljning');
    expect(columnOn(text, '2026-05-05')).toBe('avslutat');
  });

  it('stands nowhere before its first event', () => {
    expect(columnOn('barn 2000-01-05\nanmalan-inkommen 2026-02-02', '2026-02-01')).toBe('');
    expect(fold({ child: { born: '2000-01-05' }, events: [] }).phases).toEqual([]);
  });
});

describe('the whiteboard', () => {
  it('puts every note in the column of its own track', () => {
    const { events } = fold(
      register(`anmalan-inkommen 2026-01-05
        skyddsbedomning-gjord 2026-01-05
        aterkoppling-begard 2026-01-06
        utredning-inledd 2026-01-07
        kontakt 2026-01-08 with=barn
        forslag-till-beslut 2026-01-09
        omhandertagande-beslutat 2026-01-10
        placering-paborjad 2026-01-11 form=hvb ground=LVU-6
        besok-hos-barnet 2026-01-12
        insats-beviljad 2026-01-13
        arende-avslutat 2026-06-14`),
    );
    expect(events.map((e) => `${e.event.type} ${e.column}`)).toEqual([
      'anmalan-inkommen orosanmalan',
      'skyddsbedomning-gjord orosanmalan',
      'aterkoppling-begard forhandsbedomning',
      'utredning-inledd utredning',
      'kontakt utredning',
      'forslag-till-beslut namnd',
      'omhandertagande-beslutat forvaltningsratt',
      'placering-paborjad placering-uppfoljning',
      'besok-hos-barnet placering-uppfoljning',
      'insats-beviljad placering-uppfoljning',
      'arende-avslutat avslutat',
    ]);
  });
});

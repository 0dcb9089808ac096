import { daysLateOn, day, defaultContext, explain, fold, outcomeOn, type ClockRound } from './index.js';
import { register } from './testing/history.js';

const round = (text: string, clock: string, context = {}): ClockRound =>
  fold(register(text), defaultContext(context)).clocks.find((c) => c.clock === clock)!;
const why = (text: string, clock: string, on: string): string => explain(round(text, clock), day(on));

describe('why this day', () => {
  it.each([
    ['an ordinary week', 'omhandertagande-beslutat 2026-05-04', 'LVU-05', 'Måndag 4 maj 2026 + 1 vecka = måndag 11 maj 2026; ingen helgdag (LVU 7 §).'],
    ['Good Friday', 'omhandertagande-beslutat 2019-04-12', 'LVU-05', 'Fredag 12 april 2019 + 1 vecka = fredag 19 april 2019; den dagen är långfredagen, så sista dagen flyttas till tisdag 23 april 2019 enligt 2 § lagen (1930:173) (LVU 7 §).'],
    ['a Sunday', 'omhandertagande-beslutat 2011-01-30', 'LVU-05', 'Söndag 30 januari 2011 + 1 vecka = söndag 6 februari 2011; den dagen är ingen arbetsdag, så sista dagen flyttas till måndag 7 februari 2011 enligt 2 § lagen (1930:173) (LVU 7 §).'],
    ['a limit that stays', 'vard-beslutad 2026-02-28 ground=3', 'LVU-16', 'Lördag 28 februari 2026 + 6 månader = fredag 28 augusti 2026; ingen helgdag (LVU 13 §).'],
    ['a limit that stays on a Sunday', 'vard-beslutad 2026-03-06 ground=3', 'LVU-16', 'Fredag 6 mars 2026 + 6 månader = söndag 6 september 2026; den dagen är söndag, men fristen flyttas inte (LVU 13 §).'],
    ['an extension', 'utredning-inledd 2026-01-12; utredning-forlangd 2026-05-01 until=2026-06-30 reason=x', 'UTR-02', 'Från måndag 12 januari 2026, förlängt till och med tisdag 30 juni 2026; ingen helgdag (SoL (2025:400) 20:3).'],
    ['a meeting not known', 'omhandertagande-beslutat 2026-05-04 by=ordforande', 'LVU-04', 'Räknas från måndag 4 maj 2026. Sista dagen är nämndens nästa sammanträde; den är inte känd än (LVU 6 §).'],
    ['a limit set by someone else', 'frist-satt 2026-05-04 until=2026-05-20', 'EXT-01', 'Från måndag 4 maj 2026, till den dag som angetts = onsdag 20 maj 2026; ingen helgdag (frist satt av domstol, åklagare eller myndighet).'],
    ['a yearly round', 'placering-paborjad 2024-05-06 form=familjehem ground=SoL home=h; vardnadsoverflyttning-overvagd 2026-05-04', 'PLC-03', 'Måndag 6 maj 2024 + 2 år = onsdag 6 maj 2026; ingen helgdag (SoL (2001:453) 6:8 b).'],
  ])('%s', (_title, text, clock, sentence) => expect(why(text, clock, '2026-07-01')).toBe(sentence)); // prettier-ignore

  it('counts the yearly rounds by the year', () => {
    const text = 'placering-paborjad 2024-05-06 form=familjehem ground=SoL home=h; #r vardnadsoverflyttning-overvagd 2026-05-04'; // prettier-ignore
    const second = fold(register(text)).clocks.find((c) => c.clock === 'PLC-03' && c.cause === 'r')!;
    expect(explain(second, day('2026-07-01'))).toContain('Måndag 4 maj 2026 + 1 år = tisdag 4 maj 2027');
  });

  it('says that time was asked for', () => {
    const text = 'omhandertagande-beslutat 2026-05-04; omhandertagande-verkstallt 2026-05-04; omhandertagande-understallt 2026-05-04; anstand-begart 2026-06-01'; // prettier-ignore
    expect(why(text, 'LVU-07', '2026-07-01')).toMatch(
      /Längre tid är begärd i tid, så åtgärden består till rättens svar\.$/,
    );
  });
});

describe('how it stands', () => {
  const text = 'vard-beslutad 2026-02-10 ground=3; vard-upphord 2026-09-01';
  it('is moot when the thing ends in time, overdue up to that day when it ends too late', () => {
    const late = round(text, 'LVU-16');
    expect(outcomeOn(late, day('2026-08-10'))).toBe('open');
    expect(outcomeOn(late, day('2026-08-11'))).toBe('overdue');
    expect(daysLateOn(late, day('2026-08-13'))).toBe(3);
    expect(daysLateOn(late, day('2027-08-13'))).toBe(22);
  });

  it('is expired, not late, when a party lets time run out', () => {
    const appeal = round(
      'beslut-delgivet 2026-01-05 party=barnet; overklagande-inkommet 2026-03-01 party=barnet',
      'OVK-01',
    );
    expect(outcomeOn(appeal, day('2026-01-26'))).toBe('open');
    expect(outcomeOn(appeal, day('2026-01-27'))).toBe('expired');
    expect(outcomeOn(appeal, day('2026-03-02'))).toBe('expired');
    expect(daysLateOn(appeal, day('2026-03-02'))).toBeUndefined();
  });

  it('stops the time of the party who appealed only', () => {
    const both = '#a beslut-delgivet 2026-01-05 party=vardnadshavare-1; #b beslut-delgivet 2026-01-07 party=vardnadshavare-2; overklagande-inkommet 2026-01-20 party=vardnadshavare-2'; // prettier-ignore
    const outcomes = fold(register(both)).clocks.filter((c) => c.clock === 'OVK-01').map((c) => [c.cause, outcomeOn(c, day('2026-03-01'))]); // prettier-ignore
    expect(outcomes).toEqual([
      ['a', 'expired'],
      ['b', 'met'],
    ]);
  });

  it('hands over only appeals against its own decisions', () => {
    expect(round('#j vard-beslutad 2026-01-05 by=domstol; overklagande-inkommet 2026-01-20 ref=j', 'OVK-02')).toBeUndefined();
    expect(round('#j umgangesbegransning-beslutad 2026-01-05 by=utskott; overklagande-inkommet 2026-01-20 ref=j', 'OVK-02')).toBeDefined();
  }); // prettier-ignore
});

describe('a rhythm of the municipality’s own', () => {
  it('changes local clocks, never statutory ones', () => {
    const localLengths = { 'PLC-12': { weeks: 6 }, 'PLC-02': { weeks: 1 } };
    const text = 'placering-paborjad 2026-01-05 form=hvb ground=SoL; #b besok-hos-barnet 2026-02-02';
    expect(round(text, 'PLC-12', { localLengths })).toMatchObject({ due: '2026-02-16', local: true });
    expect(round(text, 'PLC-02', { localLengths })).toMatchObject({ due: '2026-07-05', local: false });
    const next = fold(register(text), defaultContext({ localLengths })).clocks.filter((c) => c.clock === 'PLC-12')[1]!;
    expect(next.due).toBe('2026-03-16');
    expect(explain(next, day('2026-02-03'))).toContain('+ 6 veckor');
  });
});

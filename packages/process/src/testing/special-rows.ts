/** Rows for what no rule's own row shows: limits stated by others, quarters, rounds that run across a change of law. */
import type { Row } from './clock-rows.js';

const row = (clock: string, title: string, history: string, on: string, want: Record<string, unknown> | 'absent', meetings?: readonly string[]): Row => ({ clock, title: `${clock}: ${title}`, history, on, want: want as Row['want'], ...(meetings ? { meetings } : {}) }); // prettier-ignore

const running = (clock: string, ground: string, law: string): readonly Row[] => {
  const home = `form=familjehem ground=${ground} home=h`;
  return [
    row(clock, 'three years for a placement looked at before the change', `placering-paborjad 2020-03-02 ${home}`, '2022-06-30', { due: '2023-03-02', outcome: 'open' }),
    row(clock, 'two years from the change, but not before it', `placering-paborjad 2020-03-02 ${home}`, '2022-07-01', { due: '2022-07-01', law, confidence: 'M', outcome: 'open' }),
    row(clock, 'two years for a placement still running', `placering-paborjad 2021-03-02 ${home}`, '2022-07-02', { due: '2023-03-02', law, confidence: 'M' }),
    row(clock, 'already broken when the law changed', `placering-paborjad 2019-03-02 ${home}`, '2022-08-02', { due: '2022-03-02', outcome: 'overdue', daysLate: 153 }),
    row(clock, 'a yearly round that runs across the change stays yearly', `placering-paborjad 2019-01-10 ${home}\n#r vardnadsoverflyttning-overvagd 2022-01-09 by=utskott`, '2022-08-01', { cause: 'r', due: '2023-01-09' }),
    row(clock, 'the day before the change', `placering-paborjad 2022-06-30 ${home}`, '2022-06-30', { due: '2025-06-30' }),
  ];
}; // prettier-ignore

const stated: readonly Row[] = [
  row('EXT-01', 'to the day that was set', '#o frist-satt 2026-02-02 until=2026-02-21', '2026-02-21', { cause: 'o', due: '2026-02-21', lastDay: '2026-02-21', outcome: 'open', law: 'frist satt av domstol, åklagare eller myndighet' }),
  row('EXT-01', 'broken the day after', '#o frist-satt 2026-02-02 until=2026-02-21', '2026-02-22', { outcome: 'overdue', daysLate: 1 }),
  row('EXT-01', 'answered in time', '#o frist-satt 2026-02-02 until=2026-02-21\nfrist-besvarad 2026-02-21', '2026-03-01', { outcome: 'met' }),
  row('EXT-01', 'from the first day of the table', '#o frist-satt 1990-07-01 until=1990-07-09', '1990-07-02', { outcome: 'open' }),
  row('EXT-01', 'not before', '#o frist-satt 1990-06-30 until=1990-07-09', '1990-07-02', 'absent'),
  row('LVU-04', 'open while no meeting is known', '#o omhandertagande-beslutat 2026-02-02 by=ordforande', '2026-12-01', { cause: 'o', outcome: 'open', due: undefined, law: 'LVU 6 §' }),
  row('LVU-04', 'the next meeting that is known', '#o omhandertagande-beslutat 2026-02-02 by=ordforande', '2026-02-07', { due: '2026-02-07', lastDay: '2026-02-07', outcome: 'open' }, ['2026-02-02', '2026-02-07', '2026-03-04']),
  row('LVU-04', 'overdue after the meeting', '#o omhandertagande-beslutat 2026-02-02 by=ledamot', '2026-02-08', { outcome: 'overdue', daysLate: 1 }, ['2026-02-07']),
  row('LVU-04', 'open on the day of a meeting that was not known', '#o omhandertagande-beslutat 2026-02-02 by=ordforande\nsammantrade-hallet 2026-02-18', '2026-02-18', { outcome: 'open', due: '2026-02-18' }),
  row('LVU-04', 'overdue once a meeting went by without it', '#o omhandertagande-beslutat 2026-02-02 by=ordforande\nsammantrade-hallet 2026-02-18', '2026-02-19', { outcome: 'overdue', daysLate: 1 }),
  row('LVU-04', 'a meeting of the utskott is not the one', '#o omhandertagande-beslutat 2026-02-02 by=ordforande\nsammantrade-hallet 2026-02-18 by=utskott', '2026-02-19', { outcome: 'open', due: undefined }),
  row('LVU-04', 'met at the meeting', '#o omhandertagande-beslutat 2026-02-02 by=ordforande\nsammantrade-hallet 2026-02-18\n#c ordforandebeslut-anmalt 2026-02-18', '2026-03-01', { outcome: 'met', doneBy: 'c' }),
  row('LVU-04', 'outlives the measure', '#o omhandertagande-beslutat 2026-02-02 by=ordforande\nomhandertagande-upphort 2026-02-03', '2026-03-01', { outcome: 'open' }),
  row('LVU-04', 'not for the utskott', '#o omhandertagande-beslutat 2026-02-02 by=utskott', '2026-03-01', 'absent'),
  row('LVU-04', 'from the first day of the act', '#o omhandertagande-beslutat 1990-07-01 by=ordforande', '1990-07-01', { outcome: 'open' }),
  row('LVU-04', 'not before', '#o omhandertagande-beslutat 1990-06-30 by=ordforande', '1990-06-30', 'absent'),
  row('LVU-04', 'does not move past a Sunday', '#o omhandertagande-beslutat 2026-02-02 by=ordforande', '2026-02-03', { due: '2026-02-08', lastDay: '2026-02-08' }, ['2026-02-08']),
]; // prettier-ignore

const granted = '#o insats-beviljad 2025-01-10';
const quarters: readonly Row[] = [
  row('INS-06Q', 'not before the quarter in which three months ran out has ended', granted, '2025-06-29', 'absent'),
  row('INS-06Q', 'from the first quarter end after it', granted, '2025-06-30', { cause: 'o', from: '2025-06-30', due: '2025-09-30', lastDay: '2025-09-30', outcome: 'open', law: 'SoL (2001:453) 16:6 f' }),
  row('INS-06Q', 'each quarter anew, by the act in force when it began', granted, '2025-10-15', { from: '2025-09-30', due: '2025-12-31', outcome: 'open', law: 'SoL (2025:400) 34:1' }),
  row('INS-06Q', 'broken when the quarter went by', granted, '2025-10-01', { from: '2025-06-30', outcome: 'overdue', daysLate: 1 }),
  row('INS-06Q', 'met when reported within it', `${granted}\n#c rapporterad-till-ivo 2025-09-30`, '2025-10-01', { from: '2025-06-30', outcome: 'met', doneBy: 'c' }),
  row('INS-06Q', 'no longer needed when carried out', `${granted}\n#x insats-verkstalld 2025-08-01`, '2025-12-01', { from: '2025-06-30', outcome: 'moot', mootOn: '2025-08-01', mootBy: 'x' }),
  row('INS-06Q', 'never when carried out within three months', `${granted}\ninsats-verkstalld 2025-04-10`, '2026-01-01', 'absent'),
  row('INS-06Q', 'on the quarter end itself when the three months run out on it', '#o insats-beviljad 2025-12-31', '2026-04-01', { from: '2026-03-31', due: '2026-06-30', law: 'SoL (2025:400) 34:1' }),
  row('INS-06Q', 'after an interruption too', `insats-beviljad 2025-09-01\ninsats-verkstalld 2025-09-02\n#i insats-avbruten 2025-10-05`, '2026-04-01', { cause: 'i', from: '2026-03-31', due: '2026-06-30' }),
  row('INS-06Q', 'not after one taken up again in time', `insats-beviljad 2025-09-01\ninsats-verkstalld 2025-09-02\ninsats-avbruten 2025-10-05\ninsats-ateruptagen 2026-01-05`, '2026-07-01', 'absent'),
  row('INS-06Q', 'does not move past a weekend under the new act', '#o insats-beviljad 2028-01-10', '2028-10-01', { from: '2028-06-30', due: '2028-09-30', lastDay: '2028-09-30' }),
  row('INS-06Q', 'does not move past a weekend', '#o insats-beviljad 2022-10-10', '2023-10-01', { from: '2023-06-30', due: '2023-09-30', lastDay: '2023-09-30' }),
]; // prettier-ignore

export const SPECIAL_ROWS: readonly Row[] = [
  ...running('LVU-19', 'LVU-2', 'LVU 13 c §'),
  ...running('PLC-03', 'SoL', 'SoL (2001:453) 6:8 b'),
  ...stated,
  ...quarters,
];

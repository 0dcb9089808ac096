/** Socialtjänstlagen (2025:400), in force from 2025-07-01. */
import { rule, SAME_DAY } from './rule.js';

const from = '2025-07-01';
const sol = (chapterAndSection: string): string => `SoL (2025:400) ${chapterAndSection}`;
const rollUntested =
  'Att 2 § lagen (1930:173) flyttar sista dagen följer av ordalydelsen men är inte prövat för regeln.';

export const sol2025 = [
  rule('ANM-03', from, SAME_DAY, 'stays', sol('20:1'), {
    confidence: 'S',
    remark: 'Plikten är läst i lagen. Samma dag, nästa dag när anmälan kom in sent, är förarbetenas mått.',
  }),
  rule('ANM-05', '2026-01-15', { weeks: 1 }, 'rolls', sol('19:6'), { remark: rollUntested }),
  rule('ANM-06', from, { days: 14 }, 'rolls', sol('20:2'), { remark: rollUntested }),
  rule('ANM-07', from, SAME_DAY, 'stays', sol('14:2')),
  rule('ANM-08', from, SAME_DAY, 'stays', 'HSLF-FS 2022:39; SoL (2025:400) 14:2', {
    confidence: 'S',
    remark: 'Paragrafen i föreskriften är inte kontrollerad.',
  }),
  rule('UTR-01', from, SAME_DAY, 'stays', sol('20:4')),
  rule('UTR-02', from, { months: 4 }, 'rolls', sol('20:3'), { remark: rollUntested }),
  rule('UFU-01', from, { months: 6 }, 'stays', sol('23:5')),
  rule('UFU-02', from, { months: 6 }, 'stays', sol('23:5')),
  rule('INS-06', from, { months: 3 }, 'stays', sol('34:1')),
  rule('INS-07', from, { months: 3 }, 'stays', sol('34:1')),
  rule('INS-06Q', from, { stated: 'till nästa kvartalsslut' }, 'stays', sol('34:1')),
  rule('INS-13', from, { years: 2 }, 'stays', sol('9:13')),
  rule('PLC-02', from, { months: 6 }, 'stays', sol('22:13'), {
    remark: 'Lagen anger ingen startdag; placeringens början används.',
  }),
  rule('PLC-03', from, { years: 2 }, 'stays', sol('22:14'), { thereafter: { years: 1 } }),
  rule('PLC-08', from, { months: 2 }, 'stays', sol('22:4')),
  rule('PLC-10', from, SAME_DAY, 'stays', sol('22:7'), { remark: 'Lagen säger när vården inleds; samma dag används.' }),
  rule('SAM-01', from, { months: 1 }, 'rolls', sol('29:10'), { remark: rollUntested }),
];

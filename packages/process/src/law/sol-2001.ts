/** Socialtjänstlagen (2001:453), in force until 2025-06-30. */
import { rule, SAME_DAY } from './rule.js';

const to = '2025-06-30';
const begin = '2002-01-01';
const old = (chapterAndSection: string): string => `SoL (2001:453) ${chapterAndSection}`;
const sameNorm =
  'Lagen säger genast. Samma dag, nästa dag när anmälan kom in sent, är förarbetenas mått (prop. 2012/13:10).';
const rollUntested =
  'Att 2 § lagen (1930:173) flyttar sista dagen följer av ordalydelsen men är inte prövat för regeln.';

export const sol2001 = [
  rule('ANM-03', '2013-01-01', SAME_DAY, 'stays', old('11:1 a'), { to, confidence: 'S', remark: sameNorm }),
  rule('ANM-06', '2013-01-01', { days: 14 }, 'rolls', old('11:1 a'), { to, remark: rollUntested }),
  rule('ANM-07', begin, SAME_DAY, 'stays', old('11:1'), {
    to,
    confidence: 'S',
    remark: 'Den äldre lagen sade utan dröjsmål.',
  }),
  rule('ANM-08', '2014-10-01', SAME_DAY, 'stays', 'SOSFS 2014:4 6 kap. 1 §', { to: '2022-10-31', confidence: 'S' }),
  rule('ANM-08', '2022-11-01', SAME_DAY, 'stays', 'HSLF-FS 2022:39; SoL (2001:453) 11:1', {
    to,
    confidence: 'S',
    remark: 'Paragrafen i föreskriften är inte kontrollerad.',
  }),
  rule('UTR-01', begin, SAME_DAY, 'stays', old('11:2'), { to }),
  rule('UTR-02', begin, { months: 4 }, 'rolls', old('11:2'), { to, remark: rollUntested }),
  rule('UFU-01', '2013-01-01', { months: 2 }, 'stays', old('11:4 b'), { to }),
  rule('UFU-02', '2013-01-01', { months: 2 }, 'stays', old('11:4 b'), { to }),
  rule('INS-06', begin, { months: 3 }, 'stays', old('16:6 f'), { to }),
  rule('INS-07', begin, { months: 3 }, 'stays', old('16:6 f'), { to }),
  rule('INS-06Q', begin, { stated: 'till nästa kvartalsslut' }, 'stays', old('16:6 f'), { to }),
  rule('INS-13', '2022-07-01', { years: 2 }, 'stays', old('11:3'), { to }),
  rule('PLC-02', begin, { months: 6 }, 'stays', old('6:8'), {
    to,
    remark: 'Lagen anger ingen startdag; placeringens början används.',
  }),
  rule('PLC-03', begin, { years: 3 }, 'stays', old('6:8 b'), {
    to: '2022-06-30',
    thereafter: { years: 1 },
    confidence: 'S',
    remark: 'Treårsregeln är inte läst i lagtexten.',
  }),
  rule('PLC-03', '2022-07-01', { years: 2 }, 'stays', old('6:8 b'), {
    to,
    thereafter: { years: 1 },
    appliesToRunning: true,
  }),
  rule('PLC-08', begin, { months: 2 }, 'stays', old('6:6'), { to }),
  rule('PLC-10', '2017-04-01', SAME_DAY, 'stays', old('11:3 a'), {
    to,
    remark: 'Lagen säger när vården inleds; samma dag används.',
  }),
  rule('SAM-01', '2012-01-01', { months: 1 }, 'rolls', old('2 a:10'), {
    to,
    confidence: 'S',
    remark: 'Första giltighetsdagen bör kontrolleras.',
  }),
];

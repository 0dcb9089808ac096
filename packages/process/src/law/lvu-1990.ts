/**
 * Lagen (1990:52) med särskilda bestämmelser om vård av unga. Expected to be replaced on 2027-01-01: its successor is one
 * more file beside this one with the same clock ids and a later `validFrom` (docs/decisions/0006-law-as-data.md).
 */
import { rule, SAME_DAY } from './rule.js';

const from = '1990-07-01';
const rollUntested =
  'Att 2 § lagen (1930:173) flyttar sista dagen följer av ordalydelsen men är inte prövat för regeln.';

export const lvu1990 = [
  rule('LVU-02', from, { weeks: 4 }, 'rolls', 'LVU 5 §', { confidence: 'S', remark: rollUntested }),
  rule('LVU-04', from, { stated: 'nämndens nästa sammanträde' }, 'stays', 'LVU 6 §', {
    remark: 'Sista dag är nämndens nästa sammanträde.',
  }),
  rule('LVU-05', from, { weeks: 1 }, 'rolls', 'LVU 7 §'),
  rule('LVU-06', from, { weeks: 1 }, 'rolls', 'LVU 7 §'),
  rule('LVU-07', from, { weeks: 4 }, 'rolls', 'LVU 8 §'),
  rule('LVU-08', from, SAME_DAY, 'stays', 'LVU 9 §'),
  rule('LVU-10', from, { weeks: 2 }, 'rolls', 'LVU 34 §'),
  rule('LVU-15', from, { months: 6 }, 'stays', 'LVU 13 §', {
    confidence: 'M',
    remark: 'Intervallet är läst i lagen. Lagen anger ingen första startdag för vård enligt 2 §.',
  }),
  rule('LVU-16', from, { months: 6 }, 'stays', 'LVU 13 §'),
  rule('LVU-18', from, { months: 3 }, 'stays', 'LVU 14 §'),
  rule('LVU-19', from, { years: 3 }, 'stays', 'LVU 13 §', {
    to: '2022-06-30',
    thereafter: { years: 1 },
    confidence: 'S',
    remark: 'Treårsregeln är inte läst i lagtexten.',
  }),
  rule('LVU-19', '2022-07-01', { years: 2 }, 'stays', 'LVU 13 c §', {
    thereafter: { years: 1 },
    appliesToRunning: true,
  }),
  rule('LVU-21', '2022-07-01', { months: 6 }, 'stays', 'LVU 21 b §', {
    remark: 'Vid återförening börjar uppföljningen först när den har skett.',
  }),
  rule('LVU-22', from, { months: 6 }, 'stays', 'LVU 22 §'),
  rule('LVU-24', from, { months: 3 }, 'stays', 'LVU 26 §'),
  rule('LVU-25', from, { weeks: 1 }, 'rolls', 'LVU 28 §'),
  rule('LVU-26', from, { weeks: 2 }, 'rolls', 'LVU 29 §', { remark: rollUntested }),
  rule('LVU-28', '2020-07-01', { months: 6 }, 'stays', 'LVU 31 c §'),
  rule('LVU-29', '2020-07-01', { weeks: 1 }, 'rolls', 'LVU 31 e §'),
  rule('LVU-30', '2020-07-01', { weeks: 4 }, 'rolls', 'LVU 31 f §', { remark: rollUntested }),
];

/** Lagen (2024:79) om placering av barn i skyddat boende, förvaltningslagen, kommunallagen. */
import { rule } from './rule.js';

const rollByAnalogy = 'Samma ordalydelse som 7 § LVU; inte prövat för regeln.';

export const otherActs = [
  rule('SKB-02', '2024-04-01', { weeks: 1 }, 'rolls', 'lag (2024:79) 4:3', { remark: rollByAnalogy }),
  rule('SKB-03', '2024-04-01', { weeks: 6 }, 'rolls', 'lag (2024:79) 4:6', { remark: rollByAnalogy }),
  rule('SKB-05', '2024-04-01', { months: 6 }, 'stays', 'lag (2024:79) 5:3', {
    remark: 'Lagen anger ingen startdag; placeringens början används.',
  }),
  rule('NMD-06', '1992-01-01', { days: 14 }, 'rolls', 'KL (1991:900)', {
    to: '2017-12-31',
    confidence: 'M',
    remark: 'Paragrafen i den äldre lagen är inte kontrollerad.',
  }),
  rule('NMD-06', '2018-01-01', { days: 14 }, 'rolls', 'KL (2017:725) 5:69'),
  rule('NMD-07', '1992-01-01', { days: 2 }, 'stays', 'KL (1991:900)', {
    to: '2017-12-31',
    confidence: 'M',
    remark: 'Paragrafen i den äldre lagen är inte kontrollerad.',
  }),
  rule('NMD-07', '2018-01-01', { days: 2 }, 'stays', 'KL (2017:725) 8:12'),
  rule('OVK-01', '1987-01-01', { weeks: 3 }, 'rolls', 'FL (1986:223) 23 §', { to: '2018-06-30' }),
  rule('OVK-01', '2018-07-01', { weeks: 3 }, 'rolls', 'FL (2017:900) 44 §'),
];

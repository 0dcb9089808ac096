/** Yardsticks of the municipality's own, and limits that someone else sets. Shown as local, never as law. */
import { rule, SAME_DAY } from './rule.js';

const from = '1990-07-01';

export const local = [
  rule('PLC-12', from, { months: 3 }, 'stays', 'egen rutin; SoL 22:11 anger inget antal', { confidence: 'M' }),
  rule('INS-12L', from, { days: 30 }, 'stays', 'egen rutin; SoL 9:12 anger inget antal dagar', { confidence: 'M' }),
  rule('INS-14L', from, { months: 3 }, 'stays', 'egen rutin; SoL 23:6 säger kontinuerligt', { confidence: 'M' }),
  rule('SAMT-01', from, SAME_DAY, 'stays', 'egen rutin; SoL 21:1, 22:16', { confidence: 'M' }),
  rule('OVK-02', from, { weeks: 1 }, 'stays', 'egen rutin; FL 46 § säger skyndsamt', { confidence: 'M' }),
  rule(
    'EXT-01',
    from,
    { stated: 'till den dag som angetts' },
    'stays',
    'frist satt av domstol, åklagare eller myndighet',
  ),
];

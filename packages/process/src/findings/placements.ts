/** Findings about where the child lives. */
import { said, sol, type FindingRule } from './finding-rule.js';

/** A network home is a familjehem in law and is to be looked into like one. SoL (2025:400) 22:2. */
const PRIVATE_HOMES = ['familjehem', 'jourhem', 'natverkshem'];

export const placements: readonly FindingRule[] = [
  {
    finding: 'HOME-NOT-EXAMINED',
    when: 'en placering i familjehem, jourhem eller nätverkshem börjar utan att det hemmet är utrett; saknad uppgift betyder inte utrett',
    on: ['placering-paborjad'],
    law: sol('22:2', '6:6'),
    seen: (e, view) => {
      if (!PRIVATE_HOMES.includes(String(e.event['form']))) return undefined;
      const examined = view.list('hem-utrett').some((h) => h.event['home'] === e.event['home'] && h.day <= e.day);
      return said(!examined, 'Hemmet var inte utrett när placeringen började.');
    },
  },
  {
    finding: 'MANY-MOVES',
    when: 'tredje placeringen eller fler',
    on: ['placering-paborjad'],
    law: sol('22:11', '6:7 b'),
    confidence: 'S',
    seen: (e, { machine }) => {
      const count =
        machine
          .all('placering')
          .filter((p) => !p.assumed)
          .findIndex((p) => p.key === e.event.id) + 1;
      return said(count >= 3, `Barnets ${count}:e placering.`);
    },
  },
];

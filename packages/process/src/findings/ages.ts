/** Findings about the child's age on the day of the decision. Where only the year of birth is known, the sure side counts. */
import { birthday } from '../ages.js';
import type { FoldedEvent } from '../tracks/track.js';
import type { CaseInView } from './case-in-view.js';
import { said, sol, type FindingRule } from './finding-rule.js';

/** Surely of that age on the day. */
function hasTurned(age: number, e: FoldedEvent, { machine }: CaseInView): boolean {
  const turned = birthday(machine.child.born, age);
  return turned !== undefined && e.first >= turned;
}

/** Surely not yet of that age on the day. */
function isSurelyUnder(age: number, e: FoldedEvent, { machine }: CaseInView): boolean {
  const { born } = machine.child;
  if (born === undefined) return false;
  return /^\d{4}$/.test(born) ? +e.day.slice(0, 4) < +born + age : machine.isUnder(age, e.day);
}

const onlyParentsGround = (e: FoldedEvent): boolean => e.event['ground'] === '2' || e.event['ground'] === 'LVU-2';

export const ages: readonly FindingRule[] = [
  {
    finding: 'AGE-LIMIT',
    when: 'ett omedelbart omhändertagande av någon som har fyllt 20 år',
    on: ['omhandertagande-beslutat'],
    law: () => 'LVU 6 §',
    seen: (e, view) => said(hasTurned(20, e, view), 'Den unge hade fyllt 20 år.'),
  },
  {
    finding: 'AGE-LIMIT',
    when: 'ansökan eller dom om vård enbart enligt 2 § när barnet har fyllt 18 år, eller enligt 3 § när den unge har fyllt 20 år',
    on: ['vardansokan-inkommen', 'vard-beslutad'],
    law: () => 'LVU 1 §',
    seen: (e, view) => {
      if (onlyParentsGround(e))
        return said(hasTurned(18, e, view), 'Vård enligt 2 § kan inte beslutas för den som har fyllt 18 år.');
      return said(hasTurned(20, e, view), 'Vård kan inte beslutas för den som har fyllt 20 år.');
    },
  },
  {
    finding: 'AGE-LIMIT',
    when: 'en förebyggande insats utan samtycke för någon som har fyllt 20 år',
    on: ['mellantvang-beslutat'],
    law: () => 'LVU 22 §',
    seen: (e, view) => said(hasTurned(20, e, view), 'Den unge hade fyllt 20 år.'),
  },
  {
    finding: 'AGE-LIMIT',
    when: 'ett utreseförbud för någon som har fyllt 18 år',
    on: ['utreseforbud-beslutat', 'tillfalligt-utreseforbud-beslutat'],
    law: () => 'LVU 31 a §',
    seen: (e, view) => said(hasTurned(18, e, view), 'Ett utreseförbud upphör när barnet fyller 18 år.'),
  },
  {
    finding: 'AGE-LIMIT',
    when: 'stödboende för någon som inte har fyllt 16 år (16–17 år kräver särskilda skäl)',
    on: ['placering-paborjad', 'placering-andrad'],
    law: sol('9:3', '7:1'),
    seen: (e, view) =>
      said(
        e.event['form'] === 'stodboende' && isSurelyUnder(16, e, view),
        'Stödboende är för den som har fyllt 16 år.',
      ),
  },
];

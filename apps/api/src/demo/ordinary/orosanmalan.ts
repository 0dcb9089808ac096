/** Reports of today, and the few of yesterday that nobody has assessed. */
import { reported } from '../chapters.js';
import { step } from '../story.js';
import { inquired, reportOf } from './course.js';
import { one, red, type Ordinary, type Share } from './template.js';
import type { Variation } from './variation.js';

const hour = (v: Variation, from: number, to: number): string =>
  `${String(v.between(from, to)).padStart(2, '0')}:${String(v.between(0, 11) * 5).padStart(2, '0')}`;

function today(v: Variation): Ordinary {
  const age = v.between(1, 17);
  const feedback = v.chance(0.4) ? ({ feedback: true } as const) : {};
  return one(age, reported(0, reportOf(v, age, { at: hour(v, 7, 10), ...feedback })));
}

function siblings(v: Variation): Ordinary {
  const age = v.between(3, 10);
  const { data } = reportOf(v, age);
  const note = v.pick(['Rör två syskon, samma händelse.', 'Båda syskonen nämns i anmälan.']);
  return {
    children: [{ age }, { age: age + v.between(2, 5) }],
    steps: reported(0, { at: hour(v, 7, 10), note, data }),
  };
}

/** Came in late in the day: to be assessed today at the latest. */
function lastNight(v: Variation): Ordinary {
  const age = v.between(4, 17);
  const report = reportOf(v, age, { exact: true, at: hour(v, 16, 20) });
  return one(age, reported(-1, { ...report, data: { ...report.data, late: true } }));
}

function leftLying(v: Variation): Ordinary {
  const age = v.between(6, 15);
  return one(age, [
    ...reported(-2, reportOf(v, age, { exact: true, at: hour(v, 13, 15) })),
    red(0, 'Skyddsbedömning saknas. Anmälan kom {-2!}. Gör den nu.', 0),
  ]);
}

/** Known from before: an inquiry that was closed a good while ago. */
function again(v: Variation): Ordinary {
  const age = v.between(8, 16);
  const closed = -v.between(200, 420);
  const { data } = reportOf(v, age);
  return one(age, [
    ...inquired(v, age, closed, 'utan-insats'),
    step(closed + 4, 'arende-avslutat'),
    ...reported(0, { at: hour(v, 7, 10), note: 'Ny anmälan. Läs den förra utredningen först.', data }),
  ]);
}

export const orosanmalan: readonly Share[] = [
  [today, 20],
  [siblings, 2],
  [lastNight, 4],
  [leftLying, 3],
  [again, 3],
];

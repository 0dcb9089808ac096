/** The ordinary cases of the demonstration, beside those that speak: told from templates, the same every time. */
import type { DemoUser } from '../demo-people.js';
import type { Story } from '../story.js';
import { avslutat } from './avslutat.js';
import { firstName } from './first-names.js';
import { forhandsbedomning } from './forhandsbedomning.js';
import { forvaltningsratt } from './forvaltningsratt.js';
import { namnd } from './namnd.js';
import { orosanmalan } from './orosanmalan.js';
import { placering } from './placering.js';
import type { Share } from './template.js';
import { utredning } from './utredning.js';
import { Variation } from './variation.js';

const COLUMNS = [orosanmalan, forhandsbedomning, utredning, namnd, forvaltningsratt, placering, avslutat];

/** Of twenty-five: who has stories of her own has fewer ordinary cases. */
const rota = (often: readonly DemoUser[], seldom: readonly DemoUser[], once: DemoUser): readonly DemoUser[] => [
  once,
  ...[often, seldom, often, often, seldom, often].flat(),
];
const WORKERS = {
  norr: rota(['petra.lang', 'amir.sander', 'johan.myr', 'lina.strom', 'samira.vall'], ['sara.nord', 'elif.brink'], 'handlaggare'),
  soder: rota(['tove.rask', 'daniel.gran', 'zeynep.holt', 'erik.sund', 'malin.backe'], ['mats.hed', 'hanna.lid'], 'handlaggare2'),
}; // prettier-ignore

function ordinaryStories(): Story[] {
  let named = 0;
  let told = 0;
  const given = { norr: 0, soder: 0 };
  const tell = ([template, times]: Share): Story[] =>
    Array.from({ length: times }, () => {
      const { children, steps } = template(new Variation(told));
      const unit = told % 2 === 0 ? 'norr' : 'soder';
      const worker = WORKERS[unit][given[unit] % WORKERS[unit].length] ?? 'handlaggare';
      told += 1;
      given[unit] += steps.some(({ type }) => type === 'arende-tilldelat') ? 1 : 0;
      return { unit, worker, children: children.map((child) => ({ ...child, name: firstName(named++) })), steps };
    });
  return COLUMNS.flatMap((shares) => shares.flatMap(tell));
}

export const ORDINARY_STORIES: readonly Story[] = ordinaryStories();

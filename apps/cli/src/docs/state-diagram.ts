/** One kind of track as a Mermaid state diagram: the ordinary way through, as its states are listed. */
import type { EventSpec, KindSpec } from '@tavlan/process';

export function stateDiagram(kind: KindSpec, events: readonly EventSpec[]): string {
  const states = Object.keys(kind.states);
  const ends = new Set(events.filter(({ effect }) => effect === 'closes').map(({ to }) => to));
  const name = (state: string) => `s${states.indexOf(state)}`;
  const before = (state: string) => {
    const earlier = states.slice(0, states.indexOf(state)).filter((each) => !ends.has(each) && !byHook(kind, each));
    return earlier.length > 0 ? name(earlier.at(-1)!) : '[*]';
  };
  const arrows = new Map<string, string[]>();
  const arrow = (from: string, to: string, label: string) => {
    const labels = arrows.get(`${from} --> ${to}`) ?? [];
    arrows.set(`${from} --> ${to}`, labels.includes(label) ? labels : [...labels, label]);
  };
  for (const { effect, to, title } of events) {
    if (to === undefined) continue;
    if (effect === 'opens' || effect === 'joins') arrow('[*]', name(to), title);
    if (effect !== 'opens' && !(effect === 'joins' && before(to) === '[*]')) arrow(before(to), name(to), title);
  }
  for (const state of kind.byHook ?? []) arrow(before(state), name(state), 'följer av en annan händelse');
  for (const state of ends) if (state !== undefined) arrows.set(`${name(state)} --> [*]`, []);
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...states.map((state) => `  state "${kind.states[state]}" as ${name(state)}`),
    ...[...arrows].map(([each, labels]) => `  ${each}${labels.length > 0 ? ` : ${labels.join(' / ')}` : ''}`),
    '```',
  ].join('\n');
}

const byHook = (kind: KindSpec, state: string): boolean => kind.byHook?.includes(state) ?? false;

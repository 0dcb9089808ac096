/** Histories for property tests: ones that could have happened, and nonsense. */
import fc from 'fast-check';
import {
  addDays,
  BODIES,
  CLOCKS,
  day,
  EVENTS,
  fold,
  type LocalDate,
  type Register,
  type RegisterEvent,
} from '../index.js';
import type { FieldSpec, Fields } from '../definition.js';

const FIRST = day('2019-01-01');
const types = Object.keys(EVENTS) as (keyof typeof EVENTS)[];
const fieldsOf = (type: string): Fields =>
  (EVENTS as Readonly<Record<string, { fields?: Fields }>>)[type]?.fields ?? {};
const someDay = fc.integer({ min: 0, max: 3000 }).map((n) => addDays(FIRST, n));

function anyValue(spec: FieldSpec, on: LocalDate): fc.Arbitrary<unknown> {
  switch (spec.kind) {
    case 'choice':
      return fc.constantFrom(...Object.keys(spec.values));
    case 'flag':
      return fc.boolean();
    case 'day':
      return fc.integer({ min: 0, max: 300 }).map((n) => addDays(on, n));
    case 'time':
      return fc.constantFrom('00:00', '09:30', '23:59');
    case 'code':
    case 'text':
      return fc.constantFrom('a', 'b');
    case 'parties':
      return fc.constant([]);
  }
}

function anyEvent(type: string, on: LocalDate, id: string, earlier: readonly string[]): fc.Arbitrary<RegisterEvent> {
  const fields = Object.entries(fieldsOf(type)).filter(([name]) => !['replaces', 'void'].includes(name));
  return fc
    .record({
      data: fc.record(Object.fromEntries(fields.map(([name, spec]) => [name, fc.option(anyValue(spec, on), { nil: undefined, freq: 4 })]))),
      by: fc.option(fc.constantFrom(...BODIES), { nil: undefined }),
      at: fc.option(fc.constantFrom('08:00', '12:15', '17:00'), { nil: undefined, freq: 1 }),
      rough: fc.integer({ min: 0, max: 19 }),
      ref: fc.option(fc.constantFrom(...(earlier.length > 0 ? earlier : [undefined])), { nil: undefined, freq: 1 }),
    })
    .map(({ data, by, at, rough, ref }) => {
      const days = rough === 0 ? { onBetween: [addDays(on, -9), on] } : { on };
      const all = { id, type, ...days, by, at, ref, ...data };
      return Object.fromEntries(Object.entries(all).filter(([, v]) => v !== undefined)) as unknown as RegisterEvent;
    });
} // prettier-ignore

interface Step {
  readonly type: string;
  readonly gap: number;
}

/** Steps in an order that a real case might take: each kind is opened before it is moved, moved before it is closed. */
function plausible(steps: readonly Step[]): readonly Step[] {
  const opened = new Set<string>();
  return steps.filter(({ type }) => {
    const spec = EVENTS[type as keyof typeof EVENTS];
    if (type === 'rattelse') return false;
    if (spec.kind === undefined) return true;
    if (spec.effect === 'opens' || spec.effect === 'joins') opened.add(spec.kind);
    return opened.has(spec.kind);
  });
}

const anyStep: fc.Arbitrary<Step> = fc.record({
  type: fc.constantFrom(...types),
  gap: fc.oneof(fc.constantFrom(0, 0, 1, 7, 8, 28, 29), fc.integer({ min: 0, max: 200 })),
});

/** Few kinds at a time, so that what belongs together meets. */
const anyFocusedStep = fc
  .subarray([...new Set(types.map((type) => EVENTS[type].track))], { minLength: 1, maxLength: 2 })
  .chain((tracks) => {
    const among = types.filter((type) => tracks.includes(EVENTS[type].track));
    return fc.array(fc.record({ type: fc.constantFrom(...among), gap: fc.constantFrom(0, 0, 1, 3, 7, 8, 14, 28, 29, 60, 190) }), { maxLength: 24 });
  }); // prettier-ignore

const anyChild = fc.option(
  fc.oneof(
    someDay.map((d) => addDays(d, -17 * 365)),
    fc.integer({ min: 1998, max: 2020 }).map(String),
  ),
  { nil: undefined },
);

function registerOf(steps: fc.Arbitrary<readonly Step[]>): fc.Arbitrary<Register> {
  return fc.record({ steps, start: someDay, born: anyChild }).chain(({ steps: taken, start, born }) => {
    const events: fc.Arbitrary<RegisterEvent>[] = [];
    let on = start;
    taken.forEach(({ type, gap }, i) => {
      on = addDays(on, gap);
      events.push(
        anyEvent(
          type,
          on,
          `e${i + 1}`,
          Array.from({ length: i }, (_, n) => `e${n + 1}`),
        ),
      );
    });
    return fc.tuple(...events).map((all) => ({ child: born === undefined ? {} : { born }, events: all }));
  });
}

/** A history that could have happened. */
export const possible: fc.Arbitrary<Register> = registerOf(
  fc.oneof(anyFocusedStep, fc.array(anyStep, { maxLength: 40 })).map(plausible),
);

/** Events of any type in any order, with gaps backwards too. */
export const nonsense: fc.Arbitrary<Register> = registerOf(
  fc.array(fc.record({ type: fc.constantFrom(...types), gap: fc.integer({ min: -400, max: 400 }) }), { maxLength: 30 }),
);

/** An event that could follow a history: often one that a clock of the history waits for. */
export const following = (register: Register): fc.Arbitrary<RegisterEvent> => {
  const last = register.events.reduce<string>((latest, e) => {
    const on = e.on ?? e.onBetween?.[1] ?? '';
    return on > latest ? on : latest;
  }, FIRST);
  const usable = types.filter((type) => type !== 'rattelse');
  const awaited = fold(register).clocks.flatMap((c) => [
    ...CLOCKS[c.clock]!.closedBy,
    ...(CLOCKS[c.clock]!.presupposedBy ?? []),
  ]);
  const closing = usable.filter((type) => awaited.includes(type));
  const earlier = register.events.map((e) => e.id);
  return fc
    .record({
      type: fc.oneof(fc.constantFrom(...usable), fc.constantFrom(...(closing.length > 0 ? closing : usable))),
      gap: fc.integer({ min: 0, max: 90 }),
    })
    .chain(({ type, gap }) => anyEvent(type, addDays(day(last), gap), 'later', earlier));
};

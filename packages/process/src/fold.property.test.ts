/** What holds for every history, whatever it says. NUM_RUNS sets how many are tried. */
import fc from 'fast-check';
import { following, nonsense, possible } from './testing/any-history.js';
import {
  addDays,
  checkReport,
  CLOCKS,
  COLUMNS,
  day,
  explain,
  fold,
  nextSteps,
  defaultContext,
  outcomeOn,
  readEvent,
  type CaseFile,
  type LocalDate,
  type Register,
  type RegisterEvent,
} from './index.js';

const runs = { numRuns: Number(process.env['NUM_RUNS'] ?? 200) };
const any = fc.oneof(possible, nonsense);
const daysOf = (register: Register): readonly LocalDate[] =>
  register.events.map((e) => e.on ?? e.onBetween![1]).sort((a, b) => (a < b ? -1 : 1));
/** Days worth looking at: when something happens, and the days about every limit. */
const interesting = (file: CaseFile, register: Register): readonly LocalDate[] => [
  ...new Set([
    ...daysOf(register),
    ...file.clocks.flatMap((c) => [c.from, ...(c.lastDay ? [c.lastDay, addDays(c.lastDay, 1)] : []), ...(c.mootOn ? [c.mootOn] : [])]),
  ]),
]; // prettier-ignore
const at = (register: Register, asOf: LocalDate): Register => ({
  ...register,
  events: register.events.filter((e) => (e.on ?? e.onBetween![1]) <= asOf),
});

describe('any history', () => {
  it('is folded, explained and reported without an exception, and always alike', () => {
    fc.assert(
      fc.property(any, (register) => {
        const file = fold(register);
        for (const round of file.clocks) explain(round, round.from);
        const last = daysOf(register).at(-1) ?? day('2026-01-01');
        nextSteps(file, defaultContext(), last);
        checkReport('c', register, last);
        expect(fold(register)).toEqual(file);
        expect(fold(structuredClone(register))).toEqual(file);
      }),
      runs,
    );
  });

  it('gives every clock one outcome on any day, and days late exactly when it is late or overdue', () => {
    const known = new Set(['met', 'late', 'open', 'overdue', 'moot', 'expired', 'unknown']);
    fc.assert(
      fc.property(any, (register) => {
        const file = fold(register);
        for (const on of interesting(file, register)) {
          for (const line of checkReport('c', at(register, on), on)) {
            if (!('clock' in line)) continue;
            expect(known).toContain(line.outcome);
            const late = line.outcome === 'late' || line.outcome === 'overdue';
            expect([line, late]).toEqual([line, line.daysLate !== undefined && line.daysLate > 0]);
          }
        }
      }),
      { ...runs, numRuns: Math.ceil(runs.numRuns / 4) },
    );
  });

  it('never lets a last day come before its due day, nor a warning before the opening', () => {
    fc.assert(
      fc.property(any, (register) => {
        for (const { key, from, due, lastDay, firstWarning } of fold(register).clocks) {
          if (due !== undefined && lastDay !== undefined) expect([key, due <= lastDay]).toEqual([key, true]);
          if (firstWarning !== undefined) expect([key, firstWarning >= from]).toEqual([key, true]);
        }
      }),
      runs,
    );
  });

  it('stands in one column on every day from its first event on, with no gap and no overlap', () => {
    fc.assert(
      fc.property(any, (register) => {
        const { phases } = fold(register);
        const told = { ...register, events: register.events.filter((e) => e.type !== 'rattelse') };
        const first = daysOf(told)[0];
        const main = phases.filter((span) => !span.echo);
        expect(main[0]?.from).toBe(first);
        main.forEach((span, i) => expect(span.to).toBe(main[i + 1]?.from));
        for (const span of phases) {
          expect(COLUMNS).toContain(span.column);
          if (span.to !== undefined) expect(span.from < span.to).toBe(true);
          const same = phases.filter((o) => o !== span && o.column === span.column);
          expect(same.filter((o) => (o.to ?? '9') > span.from && o.from < (span.to ?? '9'))).toEqual([]);
        }
      }),
      runs,
    );
  });

  it('lets a measure lapse only on a limit that was not kept', () => {
    fc.assert(
      fc.property(any, (register) => {
        const { instances, clocks } = fold(register);
        for (const { key, kind, closedBy, closedOn } of instances) {
          // A restriction ends with the measure it belongs to; only the measure has the limit itself.
          if (!closedBy?.startsWith('lapse:') || !CLOCKS[closedBy.slice(6)]!.kinds.includes(kind)) continue;
          const limits = clocks.filter((c) => c.instance === key && `lapse:${c.clock}` === closedBy);
          const kept = (c: (typeof limits)[number]): boolean =>
            c.unknown || (c.done !== undefined && c.done <= c.lastDay!);
          const broken = limits.filter(
            (c) => c.lastDay !== undefined && addDays(c.lastDay, 1) === closedOn && !kept(c),
          );
          expect([closedBy, broken.length > 0]).toEqual([closedBy, true]);
        }
      }),
      runs,
    );
  });

  it('has unique keys for its spans and rounds', () => {
    fc.assert(
      fc.property(any, (register) => {
        const file = fold(register);
        const keys = [
          ...file.clocks.map((c) => `clock ${c.key}`),
          ...file.instances.map((i) => `instance ${i.kind} ${i.key}`),
          ...file.phases.map((p) => `phase ${p.column} ${p.echo} ${p.from}`),
          ...file.placements.map((p) => `placement ${p.event}`),
          ...file.assignments.map((a) => `assignment ${a.event}`),
          ...file.reds.map((r) => `red ${r.event}`),
          ...file.markers.map((m) => `marker ${m.marker} ${m.event}`),
          ...file.findings.map((f) => `finding ${f.finding} ${f.event}`),
        ];
        expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
      }),
      runs,
    );
  });

  it('gives the same file whatever batches it was recorded in, as long as the order within a day is kept', () => {
    fc.assert(
      fc.property(possible, fc.infiniteStream(fc.nat()), (register, numbers) => {
        const days = [...new Set(register.events.map((e) => e.on ?? e.onBetween![1]))];
        const keyed = days.map((on) => ({ on, n: numbers.next().value! })).sort((a, b) => a.n - b.n);
        const events = keyed.flatMap(({ on }) => register.events.filter((e) => (e.on ?? e.onBetween![1]) === on));
        expect(fold({ ...register, events })).toEqual(fold(register));
      }),
      runs,
    );
  });

  it('does not change a settled outcome when a later event is added', () => {
    fc.assert(
      fc.property(
        possible.chain((register) => fc.tuple(fc.constant(register), following(register))),
        ([register, later]) => {
          const last = daysOf(register).at(-1) ?? day('2019-01-01');
          const on = later.on ?? later.onBetween![1];
          const before = fold(register);
          const whole = fold({ ...register, events: [...register.events, later] });
          // What is known only now may show that a measure did not lapse; what came after it then is read anew (0014).
          if (lapses(before).some((lapse) => !lapses(whole).includes(lapse))) return;
          const after = new Map(whole.clocks.map((c) => [c.key, c]));
          for (const round of before.clocks) {
            const outcome = outcomeOn(round, last);
            const settled = ['met', 'late', 'expired'].includes(outcome) || (outcome === 'moot' && !/^(lapse:|age-|limit)/.test(round.mootBy ?? ''));
            if (!settled || byLapse(before, round.instance)) continue;
            const now = after.get(round.key);
            expect([round.key, now && outcomeOn(now, on)]).toEqual([round.key, outcome]);
          }
        },
      ),
      runs,
    ); // prettier-ignore
  });

  it('is the same after a correction and its reversal', () => {
    fc.assert(
      fc.property(possible, fc.nat(), fc.boolean(), (register, n, gone) => {
        const wrong = register.events[n % Math.max(1, register.events.length)];
        if (!wrong) return;
        const on = daysOf(register).at(-1)!;
        const correction = { id: 'c1', type: 'rattelse', on, ref: wrong.id, ...(gone ? { void: true } : { replaces: { on: addDays(on, -5), by: 'chef' } }) };
        const reversal = { id: 'c2', type: 'rattelse', on, ref: 'c1', void: true };
        const events = [...register.events, correction, reversal] as readonly RegisterEvent[];
        expect(fold({ ...register, events })).toEqual(fold(register));
      }),
      runs,
    ); // prettier-ignore
  });
});

const lapses = (file: CaseFile): string[] =>
  file.instances.flatMap(({ key, closedBy }) => (closedBy?.startsWith('lapse:') ? [`${key} ${closedBy}`] : []));

/** What a lapse caused may still change when a missing event turns up. process.md §5. */
const byLapse = (file: CaseFile, instance: string): boolean =>
  file.instances.some((i) => i.key === instance && i.closedBy?.startsWith('lapse:'));

describe('readEvent', () => {
  it('answers anything without an exception', () => {
    const key = fc.constantFrom(
      'type',
      'on',
      'onBetween',
      'at',
      'ref',
      'by',
      'law',
      'note',
      'id',
      'replaces',
      'void',
      '__proto__',
      'until',
      'ground',
    );
    const junk = fc.oneof(
      fc.dictionary(key, fc.anything()),
      fc.object(),
      fc.dictionary(
        key,
        fc.constantFrom<unknown>('rattelse', 'namndbeslut', '2026-01-01', ['2026-01-01', '2026-01-02'], {}, null, []),
      ),
    );
    fc.assert(
      fc.property(junk, (raw) => {
        const read = readEvent(raw as Record<string, unknown>);
        expect(typeof read.ok).toBe('boolean');
        if (read.ok) fold({ child: {}, events: [{ ...read.event, id: 'x' }] });
      }),
      runs,
    ); // prettier-ignore
  });
});

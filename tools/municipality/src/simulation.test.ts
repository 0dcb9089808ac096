import { createHash } from 'node:crypto';
import {
  day,
  decide,
  defaultContext,
  fold,
  outcomeOn,
  readEvent,
  type CaseFile,
  type RegisterEvent,
} from '@tavlan/process';
import { expectedChildReports } from './arrivals.js';
import { numberOf, textOf } from './day-number.js';
import { CHILD_NOT_HEARD, LATE, LATE_ENTRY, LVU_SHARE, NOT_OPENED, SILENT } from './distributions.js';
import { MunicipalitySimulation, type SimulatedCase } from './municipality-simulation.js';

const TODAY = day('2026-11-23');

function simulate(seed: string, inhabitants: number, years: number) {
  const wish = { seed, years, today: numberOf(TODAY) };
  const simulation = new MunicipalitySimulation({ m: 9001, name: 'Storlunda', inhabitants }, wish);
  const families = [...simulation.families()];
  const cases = families.flatMap((family) => family.cases);
  const context = defaultContext({ bornHere: true, meetings: simulation.boards.board.map(textOf) });
  return { simulation, families, cases, context };
}

const eventsOf = ({ entries, recorded }: SimulatedCase): RegisterEvent[] =>
  entries.map((entry, at) => ({ ...entry, recordedOn: textOf(Math.floor(recorded[at]!.at / 86_400_000)) }));

describe('a seed', () => {
  const fingerprint = (seed: string): string => {
    const { families } = simulate(seed, 4_000, 2);
    return createHash('sha256').update(JSON.stringify(families)).digest('hex');
  };

  it('gives the same caseload each time, and another seed another', () => {
    const first = fingerprint('ett');
    expect(fingerprint('ett')).toBe(first);
    expect(fingerprint('två')).not.toBe(first);
  });
});

describe('a simulated municipality', () => {
  const { families, cases, context, simulation } = simulate('fördelning', 45_000, 6);
  const files = cases.map((known): CaseFile => fold({ child: { born: known.born }, events: eventsOf(known) }, context));
  const events = cases.flatMap((known) => known.entries);
  const count = (type: string): number => events.filter((event) => event.type === type).length;
  const within = (share: number, stated: number, tolerance: number): void => {
    expect(share).toBeGreaterThan(stated - tolerance);
    expect(share).toBeLessThan(stated + tolerance);
  };

  it('has as many reports as the national figures say for its size', () => {
    const expected = expectedChildReports(45_000, simulation.first, numberOf(TODAY));
    within(count('anmalan-inkommen') / expected, 1, 0.08);
  });

  it('reports each child about twice in a year in which it is reported', () => {
    const years = cases.flatMap((known) =>
      known.entries
        .filter(({ type }) => type === 'anmalan-inkommen')
        .map(({ on }) => `${known.caseId} ${on?.slice(0, 4)}`),
    );
    within(years.length / new Set(years).size, 1.95, 0.3);
  });

  it('opens no inquiry after about 62 of 100 reports', () => {
    const decided = count('anmalan-inkommen') - count('anmalan-tillford-utredning');
    within(count('utredning-ej-inledd') / decided, NOT_OPENED, 0.03);
  });

  it('has voluntary placements as the rule and compulsion as the exception', () => {
    const placed = files.flatMap(({ placements }) =>
      placements.filter(({ from, to }) => from <= TODAY && (to === undefined || to > TODAY)),
    );
    expect(placed.length).toBeGreaterThan(40);
    within(placed.filter(({ ground }) => ground.startsWith('LVU')).length / placed.length, LVU_SHARE, 0.12);
  });

  it('is late as often as stated', () => {
    const settled = (clock: string): number => {
      const outcomes = files.flatMap(({ clocks }) =>
        clocks.filter((r) => r.clock === clock).map((r) => outcomeOn(r, TODAY)),
      );
      const late = outcomes.filter((outcome) => outcome === 'late').length;
      return late / (late + outcomes.filter((outcome) => outcome === 'met').length);
    };
    within(settled('ANM-03'), LATE.safety, 0.012);
    within(settled('ANM-06'), LATE.assessment, 0.03);
    within(settled('UTR-02'), LATE.inquiry, 0.035);
    within(settled('PLC-12'), LATE.visit, 0.04);
    expect(['LVU-05', 'LVU-06', 'LVU-07', 'LVU-08', 'ANM-07', 'NMD-06', 'NMD-07'].map(settled)).toEqual(
      Array(7).fill(0),
    );
  });

  it('stands in every column of the board', () => {
    const columns = files.flatMap(({ phases }) =>
      phases.filter(({ from, to, echo }) => !echo && from <= TODAY && (to === undefined || to > TODAY)),
    );
    expect(new Set(columns.map(({ column }) => column)).size).toBeGreaterThanOrEqual(6);
  });

  it('shows the findings that are stated and no others', () => {
    const found = files.flatMap(({ findings }) => findings.filter(({ on }) => on <= TODAY));
    const inquiries = count('utredning-inledd');
    const share = (finding: string, of: number): number => found.filter((each) => each.finding === finding).length / of;
    expect(new Set(found.map(({ finding }) => finding))).toEqual(
      new Set(['REPEAT-REPORT', 'MANY-MOVES', 'LATE-ENTRY', 'SILENT-INQUIRY', 'CHILD-NOT-HEARD']),
    );
    expect(share('SILENT-INQUIRY', inquiries)).toBeLessThan(SILENT + 0.01);
    expect(share('CHILD-NOT-HEARD', inquiries)).toBeLessThan(CHILD_NOT_HEARD + 0.01);
    within(share('LATE-ENTRY', events.length), LATE_ENTRY, 0.006);
  });

  it('writes only events that can be read, with nothing its type does not have', () => {
    const read = events.map((event) => readEvent({ ...event }));
    expect(read.filter((each) => !each.ok || each.unused.length > 0)).toEqual([]);
    expect(files.flatMap(({ instances }) => instances.filter(({ assumed }) => assumed))).toEqual([]);
  });

  it('uses coordination numbers alone, each once, and names nobody in a note', () => {
    const numbers = cases.flatMap(({ personalNumber }) => (personalNumber === null ? [] : [personalNumber]));
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const number of numbers) expect(Number(number.slice(6, 8))).toBeGreaterThan(40);
    const surnames = new Set(cases.map(({ name }) => name.split(' ')[1]));
    const words = events.flatMap(({ note }) => note?.split(/[^\p{L}]+/u) ?? []);
    expect(words.filter((word) => surnames.has(word))).toEqual([]);
  });

  it('writes down nothing before it happened, after today, or out of order', () => {
    const wrong = cases.flatMap(({ entries, recorded }) =>
      entries.filter(({ on }, at) => {
        const recordedOn = textOf(Math.floor(recorded[at]!.at / 86_400_000));
        return on! > recordedOn || recordedOn > TODAY || recorded[at]!.at <= (recorded[at - 1]?.at ?? 0);
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('numbers every report once, siblings together', () => {
    const numbered = families.flatMap(({ reports }) =>
      reports.flatMap(({ entries }) => entries.map(({ eventId }) => eventId)),
    );
    expect(new Set(numbered).size).toBe(count('anmalan-inkommen'));
    expect(families.some(({ reports }) => reports.some(({ entries }) => entries.length > 1))).toBe(true);
  });
});

describe('the service', () => {
  it('would have taken in every event of fifty cases, one by one', () => {
    const { cases, context } = simulate('beslut', 8_000, 4);
    const long = [...cases].sort((a, b) => b.entries.length - a.entries.length);
    const refusals = [...long.slice(0, 15), ...cases.slice(0, 35)].flatMap((known) => {
      const events = eventsOf(known);
      return events.flatMap((entry, at) => {
        const register = { child: { born: known.born }, events: events.slice(0, at) };
        const decision = decide({ register, context, entry, today: entry['recordedOn'] as typeof TODAY });
        if (decision.ok) return [];
        const { code, missing } = decision.refusal;
        return code === 'must-acknowledge'
          ? missing.filter(({ met }) => !met).map(({ id }) => id)
          : [`${entry.type} ${code}`];
      });
    });
    const stated = ['REPEAT-REPORT', 'MANY-MOVES', 'LATE-ENTRY', 'SILENT-INQUIRY', 'CHILD-NOT-HEARD', 'barnet-hort'];
    expect(refusals.filter((each) => !stated.includes(each))).toEqual([]);
  });
});

import { decide, defaultContext, day, fold, type Register, type RegisterEvent } from './index.js';
import { clock, clocks, register } from './testing/history.js';

const correct = (base: Register, ...corrections: readonly Record<string, unknown>[]): Register => ({
  ...base,
  events: [...base.events, ...corrections.map((c, i) => ({ id: `c${i + 1}`, type: 'rattelse', on: '2026-06-01', reason: 'fel', ...c }) as unknown as RegisterEvent)],
}); // prettier-ignore
const base = register(`#a anmalan-inkommen 2026-02-02
  #s skyddsbedomning-gjord 2026-02-04
  #u utredning-inledd 2026-02-20 by=handlaggare`);

describe('a correction', () => {
  it('puts the day right, and every clock with it', () => {
    const right = fold(correct(base, { ref: 's', replaces: { on: '2026-02-02' } }));
    const as = register('#a anmalan-inkommen 2026-02-02; #s skyddsbedomning-gjord 2026-02-02; #u utredning-inledd 2026-02-20 by=handlaggare');
    expect(right).toEqual(fold(as));
  }); // prettier-ignore

  it('takes an entry away', () => {
    const without = { ...base, events: base.events.filter((e) => e.id !== 'u') };
    expect(fold(correct(base, { ref: 'u', void: true }))).toEqual(fold(without));
  });

  it('changes the kind of an entry', () => {
    const changed = fold(correct(base, { ref: 'u', replaces: { type: 'utredning-ej-inledd' } }));
    expect(changed.instances.map((i) => `${i.kind} ${i.state}`)).toEqual(['anmalan ej-inledd']);
  });

  it('takes a datum away with null', () => {
    const { events } = fold(correct(base, { ref: 'u', replaces: { by: null } }));
    expect(events.find((e) => e.event.id === 'u')!.event).not.toHaveProperty('by');
  });

  it('puts a rough day in the place of an exact one, and back', () => {
    const rough = correct(base, { ref: 'u', replaces: { onBetween: ['2026-02-10', '2026-02-20'] } });
    expect(fold(rough).events.at(-1)).toMatchObject({ day: '2026-02-20', event: { onBetween: ['2026-02-10', '2026-02-20'] } });
    expect(fold(rough).events.at(-1)!.event.on).toBeUndefined();
    const back = correct(base, { ref: 'u', replaces: { onBetween: ['2026-02-10', '2026-02-20'] } }, { ref: 'u', replaces: { on: '2026-02-20' } });
    expect(fold(back)).toEqual(fold(base));
  }); // prettier-ignore

  it('and another of the same entry: the later says what holds', () => {
    const twice = correct(base, { ref: 's', replaces: { on: '2026-02-01' } }, { ref: 's', replaces: { on: '2026-02-02' } });
    expect(fold(twice)).toEqual(fold(correct(base, { ref: 's', replaces: { on: '2026-02-02' } })));
  }); // prettier-ignore

  it('taken back leaves no trace, however many times', () => {
    expect(fold(correct(base, { ref: 'u', void: true }, { ref: 'c1', void: true }))).toEqual(fold(base));
    const again = correct(base, { ref: 'u', void: true }, { ref: 'c1', void: true }, { ref: 'c2', void: true });
    expect(fold(again)).toEqual(fold(correct(base, { ref: 'u', void: true })));
  });

  it('can itself be put right', () => {
    const mended = correct(base, { ref: 's', replaces: { on: '2026-02-01' } }, { ref: 'c1', replaces: { replaces: { on: '2026-02-02' } } }); // prettier-ignore
    expect(() => fold(mended)).not.toThrow();
  });

  it('of what everything hung on takes its clocks with it', () => {
    const text = '#d omhandertagande-beslutat 2026-02-02; omhandertagande-verkstallt 2026-02-02';
    expect(clocks(`${text}; rattelse 2026-02-03 ref=d void=true`, '2026-03-01', 'LVU-05')).toEqual([]);
  });

  it('counts from its own day in a history: before it, the wrong entry stood', () => {
    const text = 'utredning-inledd 2026-02-02; #b berorda-informerade 2026-02-02; rattelse 2026-02-10 ref=b void=true';
    expect(clock(text, '2026-02-09', 'UTR-01').outcome).toBe('met');
    expect(clock(text, '2026-02-10', 'UTR-01').outcome).toBe('overdue');
  });
});

describe('a late entry', () => {
  it('falls into its place, whenever it was recorded', () => {
    const late = { ...base, events: [...base.events, ...register('#i berorda-informerade 2026-02-20').events] };
    const early = { ...base, events: [...base.events.slice(0, 2), ...register('#i berorda-informerade 2026-02-20').events, base.events[2]!] }; // prettier-ignore
    expect(fold(late).clocks.find((c) => c.clock === 'UTR-01')!.done).toBe('2026-02-20');
    expect(fold(early).events.map((e) => e.event.id)).toEqual(['a', 's', 'i', 'u']);
  });
});

describe('order within a day', () => {
  const ids = (text: string): readonly string[] => fold(register(text)).events.map((e) => e.event.id);

  it('is by the time of day where it is known', () => {
    expect(ids('#a kontakt 2026-01-05 at=15:00; #b kontakt 2026-01-05 at=09:00; #c kontakt 2026-01-04')).toEqual(['c', 'b', 'a']);
  }); // prettier-ignore

  it('is as recorded where it is not', () => {
    expect(ids('#a kontakt 2026-01-05; #b kontakt 2026-01-05; #c kontakt 2026-01-05')).toEqual(['a', 'b', 'c']);
  });

  it('counts a rough day at its last', () => {
    expect(ids('#a kontakt 2026-01-01..2026-01-05; #b kontakt 2026-01-04')).toEqual(['b', 'a']);
  });

  it('lets the end of a day count after its events, and a birthday before them', () => {
    expect(clock('omhandertagande-beslutat 2026-05-04; omhandertagande-understallt 2026-05-11', '2026-05-11', 'LVU-05').outcome).toBe('met');
    const born = 'barn 2008-05-11\nvard-beslutad 2026-01-04 ground=2; overvagande-vard 2026-05-11';
    expect(clock(born, '2026-05-11', 'LVU-15')).toMatchObject({ outcome: 'moot', mootBy: 'age-18' });
  }); // prettier-ignore

  it('matters when a revocation and a new decision fall on one day', () => {
    const text = 'omhandertagande-beslutat 2026-05-04; omhandertagande-understallt 2026-05-05;';
    const [ends, begins] = ['omhandertagande-upphavt 2026-05-08', 'omhandertagande-beslutat 2026-05-08'];
    expect(clocks(`${text} #x ${ends}; #n ${begins}`, '2026-05-09', 'LVU-08')[0]!.outcome).toBe('moot');
    expect(clocks(`${text} #n ${begins}; #x ${ends} ref=e1`, '2026-05-09', 'LVU-08')[0]!.outcome).toBe('overdue');
  });
});

describe('correcting now', () => {
  const question = { register: base, context: defaultContext(), today: day('2026-06-01') };
  const entry = (data: Record<string, unknown>): RegisterEvent => ({ id: 'c', type: 'rattelse', on: day('2026-06-01'), reason: 'fel', ...data }) as unknown as RegisterEvent; // prettier-ignore

  it.each([
    ['to nothing', { ref: 'nope', void: true }, 'unknown-ref'],
    ['to the future', { ref: 'u', replaces: { on: '2026-06-02' } }, 'future-day'],
    ['to no day', { ref: 'u', replaces: { on: '2026-02-30' } }, 'malformed'],
    ['to an unknown kind', { ref: 'u', replaces: { type: 'xyz' } }, 'malformed'],
    ['without saying what', { ref: 'u' }, 'malformed'],
    ['both away and otherwise', { ref: 'u', void: true, replaces: { on: '2026-02-01' } }, 'malformed'],
  ])('refuses %s', (_title, data, code) => {
    expect(decide({ ...question, entry: entry(data) })).toMatchObject({ ok: false, refusal: { code } });
  });

  it('takes in what is right', () => {
    expect(decide({ ...question, entry: entry({ ref: 'u', void: true }) })).toMatchObject({ ok: true });
  });
});

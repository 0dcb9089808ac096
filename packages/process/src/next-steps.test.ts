import { day, defaultContext, EVENTS, fold, nextSteps, nextStepsOn, type Context, type NextStep } from './index.js';
import { register } from './testing/history.js';

const steps = (text: string, on: string, context: Partial<Context> = {}): readonly NextStep[] =>
  nextSteps(fold(register(text), defaultContext(context)), defaultContext(context), day(on));
const types = (text: string, on: string): readonly string[] => steps(text, on).map((s) => s.type);
const step = (text: string, on: string, type: string): NextStep => {
  const found = steps(text, on).find((s) => s.type === type);
  if (!found) throw new Error(`${type} is not offered`);
  return found;
};

describe('what can be done now', () => {
  it('begins with what a clock waits for, the gravest first', () => {
    expect(types('anmalan-inkommen 2026-02-02', '2026-02-02')[0]).toBe('skyddsbedomning-gjord');
    const compelled = types('utredning-inledd 2026-01-05; omhandertagande-beslutat 2026-02-02', '2026-02-03');
    expect(compelled[0]).toBe('omhandertagande-understallt');
    expect(compelled.slice(0, 3)).toContain('berorda-informerade');
  });

  it('says which clock, until when, and for what', () => {
    const told = step('#o omhandertagande-beslutat 2026-04-27', '2026-04-28', 'omhandertagande-understallt');
    expect(told.awaited).toEqual({ clock: 'LVU-05', title: 'Underställ beslutet', lastDay: '2026-05-04' });
    expect(told.instance).toBe('o');
    expect(told.protective).toBe(true);
  });

  it('names the requirements, met and missing, with their law', () => {
    const told = step(
      'utredning-inledd 2026-01-05; berorda-informerade 2026-01-05',
      '2026-02-03',
      'utredning-avslutad',
    );
    expect(told.requirements.map((r) => [r.id, r.met])).toEqual([
      ['oppen-utredning', true],
      ['berorda-informerade', true],
      ['barnet-hort', false],
      ['kommunicerad', false],
    ]);
    for (const r of told.requirements) expect(r.law).not.toBe('');
  });

  it('judges a day that lies back by what had happened then', () => {
    const text = '#a anmalan-inkommen 2026-02-02; skyddsbedomning-gjord 2026-02-04; #u utredning-inledd 2026-02-10; barnsamtal-genomfort 2026-02-20; utredning-kommunicerad 2026-03-10; utredning-avslutad 2026-03-20';
    const on = (day_: string) => nextStepsOn(register(text), defaultContext(), day(day_));
    const told = (day_: string, type: string) => on(day_).find((s) => s.type === type)?.requirements.find((r) => !r.met)?.id;
    expect(on('2026-02-03').map((s) => s.type)).toContain('skyddsbedomning-gjord');
    expect(told('2026-02-03', 'utredning-inledd')).toBe('skyddsbedomning');
    expect(told('2026-02-05', 'utredning-inledd')).toBeUndefined();
    expect(on('2026-02-05').map((s) => s.type)).toContain('utredning-ej-inledd');
    expect(on('2026-02-15').map((s) => s.type)).not.toContain('utredning-ej-inledd');
    expect(on('2026-03-01').find((s) => s.type === 'utredning-avslutad')?.requirements.filter((r) => !r.met).map((r) => r.id)).toEqual(['berorda-informerade', 'kommunicerad']);
    expect(on('2026-02-01').map((s) => s.type)).not.toContain('utredning-avslutad');
  }); // prettier-ignore

  it('knows a correction made later', () => {
    const text = '#u utredning-inledd 2026-02-10; rattelse 2026-04-01 ref=u reason=fel void=true';
    expect(nextStepsOn(register(text), defaultContext(), day('2026-03-01')).map((s) => s.type)).not.toContain('utredning-avslutad');
  }); // prettier-ignore

  it('offers to withdraw an application that waits', () => {
    expect(types('vardansokan-inkommen 2026-02-02 ground=2', '2026-02-03')).toContain('vardansokan-aterkallad');
    expect(types('vard-beslutad 2026-02-02 ground=2', '2026-02-03')).not.toContain('vardansokan-aterkallad');
  });

  it('says who may decide', () => {
    const text = 'vard-beslutad 2026-01-05 ground=2; vard-paborjad 2026-01-05';
    expect(step(text, '2026-02-03', 'overvagande-vard').bodies).toEqual(['utskott', 'namnd']);
    const told = steps('anmalan-inkommen 2026-02-02', '2026-02-02', { delegation: { dagligt: ['chef'] } });
    expect(told.find((s) => s.type === 'utredning-inledd')!.bodies).toEqual(['chef']);
  });

  it('offers no step twice for the same thing, and only events there are', () => {
    const text = 'anmalan-inkommen 2026-02-02; anmalan-inkommen 2026-02-03; utredning-inledd 2026-02-04; placering-paborjad 2026-02-05 form=jourhem ground=SoL home=h; omhandertagande-beslutat 2026-02-06';
    const keys = steps(text, '2026-02-07').map((s) => `${s.type} ${s.instance ?? ''}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const s of steps(text, '2026-02-07')) expect(EVENTS[s.type].act).toBe(s.act);
  }); // prettier-ignore

  it('offers the same step once for each report that waits', () => {
    const told = steps('#a anmalan-inkommen 2026-02-02; #b anmalan-inkommen 2026-02-03', '2026-02-03');
    expect(told.filter((s) => s.type === 'skyddsbedomning-gjord').map((s) => s.instance)).toEqual(['a', 'b']);
  });

  it('does not wait for what is met, moot, or the other side’s to use', () => {
    const met = steps('omhandertagande-beslutat 2026-05-04; omhandertagande-understallt 2026-05-05', '2026-05-06');
    expect(met.some((s) => s.awaited?.clock === 'LVU-05')).toBe(false);
    expect(steps('beslut-delgivet 2026-05-04', '2026-05-06').some((s) => s.awaited?.clock === 'OVK-01')).toBe(false);
    const over = steps('omhandertagande-beslutat 2026-05-04; omhandertagande-upphort 2026-05-05; barnet-aterlamnat 2026-05-05', '2026-05-06'); // prettier-ignore
    expect(over.filter((s) => s.awaited)).toEqual([]);
  });

  it('offers the end of the case, a follow-up and a new report when nothing runs', () => {
    const told = types('anmalan-inkommen 2026-02-02; skyddsbedomning-gjord 2026-02-02; utredning-ej-inledd 2026-02-03', '2026-02-04'); // prettier-ignore
    expect(told).toEqual(expect.arrayContaining(['arende-avslutat', 'uppfoljning-inledd', 'anmalan-inkommen']));
  });

  it('always offers a note, a contact, a plan and a red note; its solution only when there is one', () => {
    const told = types('anmalan-inkommen 2026-02-02', '2026-02-02');
    expect(told).toEqual(expect.arrayContaining(['anteckning', 'kontakt', 'planerad-handelse', 'rod-lapp-satt']));
    expect(told).not.toContain('rod-lapp-lost');
    expect(types('anmalan-inkommen 2026-02-02; rod-lapp-satt 2026-02-02 reason=x', '2026-02-02')).toContain(
      'rod-lapp-lost',
    );
  });

  it('looks at the day asked about', () => {
    const text = 'omhandertagande-beslutat 2026-05-04';
    expect(types(text, '2026-05-11')).not.toContain('barnet-aterlamnat');
    expect(types(text, '2026-05-12')[0]).toBe('barnet-aterlamnat');
  });
});

describe('spans beside the clocks', () => {
  const file = (text: string) => fold(register(text));

  it('tells whose the case has been', () => {
    const { assignments } = file('#a arende-tilldelat 2026-01-05 responsible=anna unit=norr; #b arende-tilldelat 2026-02-05 responsible=bo');
    expect(assignments).toEqual([
      { from: '2026-01-05', to: '2026-02-05', event: 'a', responsible: 'anna', unit: 'norr' },
      { from: '2026-02-05', event: 'b', responsible: 'bo', unit: 'norr' },
    ]);
  }); // prettier-ignore

  it('tells where the child has lived, and on what ground', () => {
    const { placements } = file('#a placering-paborjad 2026-01-05 form=jourhem ground=LVU-6 home=h; #b placering-andrad 2026-02-05 ground=LVU-2; placering-avslutad 2026-03-05 reason=hem'); // prettier-ignore
    expect(placements).toEqual([
      { from: '2026-01-05', to: '2026-02-05', event: 'a', form: 'jourhem', ground: 'LVU-6', home: 'h' },
      { from: '2026-02-05', to: '2026-03-05', event: 'b', form: 'jourhem', ground: 'LVU-2', home: 'h' },
    ]);
  });

  it('keeps a red note until it is solved, the named one or the oldest', () => {
    const { reds } = file('#a rod-lapp-satt 2026-01-05 reason=x next=2026-01-09 owner=o; #b rod-lapp-satt 2026-01-06 reason=y; rod-lapp-lost 2026-01-07 ref=b; rod-lapp-lost 2026-01-08'); // prettier-ignore
    expect(reds.map((r) => [r.event, r.to])).toEqual([
      ['a', '2026-01-08'],
      ['b', '2026-01-07'],
    ]);
    expect(reds[0]).toMatchObject({ reason: 'x', owner: 'o', next: '2026-01-09' });
  });

  it.each([
    ['ring-inte-hem', 'utredning-inledd 2026-01-05; #m berorda-informerade 2026-01-05 postponedReason=x recheckOn=2026-01-09; berorda-informerade 2026-01-09', '2026-01-09'],
    ['skyddade-uppgifter', '#m skyddad-identitet-satt 2026-01-05 kind=fingerade; skyddad-identitet-havd 2026-02-09', '2026-02-09'],
    ['polisanmald', '#m polisanmalan-gjord 2026-01-05; arende-avslutat 2026-03-09', '2026-03-09'],
    ['hemlig-vistelseort', '#m hemlig-vistelseort-beslutad 2026-01-05; hemlig-vistelseort-upphord 2026-02-09', '2026-02-09'],
    ['umgangesbegransning', '#m umgangesbegransning-beslutad 2026-01-05 until=2026-02-09', '2026-02-10'],
  ])('marks %s', (marker, text, to) => {
    expect(file(text).markers).toContainEqual({ marker, event: 'm', from: '2026-01-05', to });
  }); // prettier-ignore
});

import type { NextStepView } from '@tavlan/contract';
import type { LocalDate } from '@tavlan/process';
import { stepGroups } from './step-choices.js';

const today = '2026-11-23' as LocalDate;

const step = (type: string, more: Partial<NextStepView> = {}): NextStepView =>
  ({
    type,
    act: type,
    column: 'utredning',
    instance: null,
    about: null,
    requirements: [],
    bodies: null,
    protective: false,
    awaited: null,
    ...more,
  }) as NextStepView;
const awaited = (lastDay: string | null) =>
  ({ clock: 'ANM-06', title: 'Förhandsbedömning', lastDay }) as NonNullable<NextStepView['awaited']>;

describe('what can be logged', () => {
  it('begins with what the law awaits, the first last day on top', () => {
    const [first] = stepGroups(
      [
        step('kontakt'),
        step('berorda-informerade', { awaited: awaited(null) }),
        step('utredning-avslutad', { awaited: awaited('2027-03-01') }),
        step('skyddsbedomning-gjord', { awaited: awaited('2026-11-23') }),
      ],
      today,
    );
    expect(first?.title).toBe('Väntar nu');
    expect(first?.choices.map((choice) => choice.type)).toEqual([
      'skyddsbedomning-gjord',
      'utredning-avslutad',
      'berorda-informerade',
    ]);
  });

  it('keeps the steps of two instances apart', () => {
    const [group] = stepGroups(
      [step('skyddsbedomning-gjord', { instance: 'e1' }), step('skyddsbedomning-gjord', { instance: 'e7' })],
      today,
    );
    expect(group?.choices.map((choice) => [choice.id, choice.ref])).toEqual([
      ['skyddsbedomning-gjord@e1', 'e1'],
      ['skyddsbedomning-gjord@e7', 'e7'],
    ]);
  });

  it('says which thing is meant only where there are several', () => {
    const report = (instance: string, day: string) =>
      step('skyddsbedomning-gjord', { instance, about: `Anmälan ${day}` });
    const about = (steps: NextStepView[]) =>
      stepGroups(steps, today).flatMap((group) => group.choices.map((choice) => choice.about));
    expect(about([report('e1', '2026-11-20')])).toEqual([null]);
    expect(about([report('e1', '2026-11-20'), report('e7', '2025-03-03')])).toEqual([
      'Anmälan fre 20 nov',
      'Anmälan mån 3 mar 2025',
    ]);
  });

  it('finds any event by the beginnings of its words once something is typed', () => {
    const found = stepGroups([step('kontakt', { act: 'Anteckna kontakt' })], today, 'samt barn').flatMap(
      (group) => group.choices,
    );
    expect(found.map((choice) => choice.type)).toContain('barnsamtal-genomfort');
    expect(found.map((choice) => choice.type)).not.toContain('kontakt');
  });

  it('never offers corrections as a step', () => {
    expect(
      stepGroups([], today, 'rätt')
        .flatMap((group) => group.choices)
        .map((choice) => choice.type),
    ).not.toContain('rattelse');
  });
});

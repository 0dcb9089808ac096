import type { NextStepView } from '@tavlan/contract';
import { COLUMNS, EVENTS, type EventType } from '@tavlan/process';
import { columnBeside, leadsTo, stepsTo, whyNot } from './column-steps.js';

const step = (type: EventType): NextStepView => ({
  type,
  act: EVENTS[type].act,
  column: 'utredning',
  instance: null,
  about: null,
  requirements: [],
  bodies: null,
  protective: false,
  awaited: null,
});

describe('which column a step leads to', () => {
  test.each([
    ['skyddsbedomning-gjord', 'forhandsbedomning'],
    ['utredning-inledd', 'utredning'],
    ['forslag-till-beslut', 'namnd'],
    ['insats-beviljad', 'namnd'],
    ['insats-verkstalld', 'placering-uppfoljning'],
    ['omhandertagande-beslutat', 'forvaltningsratt'],
    ['vardansokan-inkommen', 'forvaltningsratt'],
    ['placering-paborjad', 'placering-uppfoljning'],
    ['arende-avslutat', 'avslutat'],
  ] as const)('%s leads to %s', (type, column) => expect(leadsTo(type)).toBe(column));

  test.each(['anteckning', 'barnsamtal-genomfort', 'planerad-handelse'] as const)('%s moves no card', (type) =>
    expect(leadsTo(type)).toBeNull(),
  );
});

describe('dropping a card on a column', () => {
  const steps = [step('utredning-inledd'), step('utredning-ej-inledd'), step('anteckning')];

  test('offers the steps that lead there, and no other', () => {
    expect(stepsTo(steps, 'utredning').map((each) => each.type)).toEqual(['utredning-inledd']);
    expect(stepsTo(steps, 'namnd')).toEqual([]);
  });

  test('offers all that ends something when the card is dropped among the finished', () => {
    expect(stepsTo(steps, 'avslutat').map((each) => each.type)).toEqual(['utredning-ej-inledd']);
  });

  test('always says why nothing leads there', () => {
    for (const from of COLUMNS)
      for (const to of COLUMNS) if (from !== to) expect(whyNot(from, to)).toMatch(/^[A-ZÅÄÖ].*\.$/);
    expect(whyNot('utredning', 'orosanmalan')).toContain('ny anmälan');
    expect(whyNot('utredning', 'forhandsbedomning')).toContain('rättas');
  });
});

test('the arrow keys go from column to column and stop at the ends', () => {
  expect(columnBeside('utredning', 'ArrowRight')).toBe('namnd');
  expect(columnBeside('orosanmalan', 'ArrowLeft')).toBeNull();
  expect(columnBeside('avslutat', 'ArrowRight')).toBeNull();
  expect(columnBeside('utredning', 'x')).toBeNull();
});

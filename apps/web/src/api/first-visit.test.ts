import { visitOf } from './first-visit.js';

describe('The guided first visit', () => {
  it.each([
    [undefined, 'prova', { at: 'offered' }],
    [undefined, 'forsta', { at: 'offered' }],
    [undefined, null, { at: 'over' }],
    ['report', 'prova', { at: 'report' }],
    ['case 01a2', null, { at: 'case', caseId: '01a2' }],
    ['over', 'prova', { at: 'over' }],
    ['something else', 'prova', { at: 'over' }],
  ] as const)('that stands at %s where %s is offered', (value, guide, visit) => {
    expect(visitOf(value, guide)).toEqual(visit);
  });
});

import { EVENTS, day, type EventType, type FieldSpec, type RegisterEvent } from '@tavlan/process';
import { joinHalves, splitEntry } from './split-text.js';

const on = day('2026-11-20');
const entry = (type: string, more: object): RegisterEvent => ({ id: 'e1', type, on, ...more });

/** An example of each kind of field; texts and names are told by their mark. */
function example(spec: FieldSpec): unknown {
  switch (spec.kind) {
    case 'choice':
      return Object.keys(spec.values)[0];
    case 'flag':
      return true;
    case 'day':
      return '2026-11-21';
    case 'time':
      return '10:00';
    case 'code':
      return 'kod';
    case 'text':
      return 'HEMLIGT om någon';
    case 'parties':
      return [{ person: 'HEMLIGT namn', sentOn: '2026-11-20' }, { person: 'HEMLIGT annat' }];
  }
}

describe('an entry in two halves', () => {
  it.each(Object.keys(EVENTS))('keeps names and free text out of the facts of %s and is whole again', (type) => {
    const fields = Object.entries((EVENTS[type as EventType].fields ?? {}) as Record<string, FieldSpec>);
    const data = {
      ...Object.fromEntries(fields.map(([key, spec]) => [key, example(spec)])),
      note: 'HEMLIGT',
      okand: 'HEMLIGT',
    };
    const halves = splitEntry(entry(type, data));
    expect(JSON.stringify(halves.facts)).not.toContain('HEMLIGT');
    expect(joinHalves(type, halves)).toEqual(data);
  });

  it('does so within a correction', () => {
    const replaces = {
      on: '2026-11-18',
      note: 'HEMLIGT',
      parties: [{ person: 'HEMLIGT', answerBy: '2026-12-01' }],
      by: null,
    };
    const halves = splitEntry(entry('rattelse', { ref: 'e0', reason: 'HEMLIGT', replaces }), 'utredning-kommunicerad');
    expect(JSON.stringify(halves.facts)).not.toContain('HEMLIGT');
    expect(joinHalves('rattelse', halves, 'utredning-kommunicerad')).toEqual({ reason: 'HEMLIGT', replaces });
  });

  it('keeps the days of parties whose names have been erased', () => {
    const { facts } = splitEntry(
      entry('utredning-kommunicerad', { parties: [{ person: 'Namn', answeredOn: '2026-11-20' }] }),
    );
    expect(joinHalves('utredning-kommunicerad', { facts, text: {} })).toEqual({
      parties: [{ person: 'gallrat', answeredOn: '2026-11-20' }],
    });
  });
});

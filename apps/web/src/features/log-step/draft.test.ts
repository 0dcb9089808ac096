import { checkDraft } from './check-draft.js';
import type { LocalDate } from '@tavlan/process';
import { emptyDraft, hasContent, readTime, requestOf, withDaysRead, type Draft } from './draft.js';

const today = '2026-11-23';
const draft = (more: Partial<Draft>): Draft => ({ ...emptyDraft('key-1', 4, today), ...more });

describe('the request of a draft', () => {
  it('is the shortest that says what was typed', () => {
    expect(requestOf(draft({}), 'utredning-inledd')).toEqual({ type: 'utredning-inledd', version: 4, on: today });
  });

  it('carries instance, body, time and trimmed text', () => {
    const typed = draft({
      ref: 'e1',
      by: 'arbetsledare',
      at: '10:30',
      note: ' Inget behov av skydd. ',
      data: { immediateProtection: 'false' },
    });
    expect(requestOf(typed, 'skyddsbedomning-gjord')).toEqual({
      type: 'skyddsbedomning-gjord',
      version: 4,
      on: today,
      at: '10:30',
      ref: 'e1',
      by: 'arbetsledare',
      note: 'Inget behov av skydd.',
      immediateProtection: false,
    });
  });

  it('sends an interval instead of a day that is known only roughly', () => {
    const typed = draft({ rough: true, first: '2026-11-01', last: '2026-11-10', at: '10:00' });
    expect(requestOf(typed, 'kontakt')).toEqual({
      type: 'kontakt',
      version: 4,
      onBetween: ['2026-11-01', '2026-11-10'],
    });
  });

  it('leaves out what was typed for another kind of event', () => {
    const typed = draft({ data: { with: 'skola', result: 'insats', how: '' } });
    expect(requestOf(typed, 'kontakt')).toEqual({ type: 'kontakt', version: 4, on: today, with: 'skola' });
  });

  it('sends the parties that have a name', () => {
    const party = { person: 'Mamma', sentOn: '2026-11-16', answerBy: '', answeredOn: '' };
    const typed = draft({ data: { parties: [party, { ...party, person: ' ' }] } });
    expect(requestOf(typed, 'utredning-kommunicerad')).toMatchObject({
      parties: [{ person: 'Mamma', sentOn: '2026-11-16' }],
    });
  });

  it('acknowledges exactly what was shown', () => {
    expect(requestOf(draft({}), 'kontakt', ['CHILD-NOT-HEARD'])).toMatchObject({ acknowledge: ['CHILD-NOT-HEARD'] });
  });
});

describe('days and times as people write them', () => {
  it.each([
    ['10.30', '10:30'],
    ['1030', '10:30'],
    ['kl. 8', '08:00'],
    ['8:05', '08:05'],
    ['strax', 'strax'],
    ['', ''],
  ])('reads «%s» as «%s»', (typed, time) => {
    expect(readTime(typed)).toBe(time);
  });

  it('are read everywhere in the form', () => {
    const typed = draft({ on: 'i går', at: '9.15', data: { answerBy: '30 nov' } });
    expect(withDaysRead(typed, 'utredning-kommunicerad', today as LocalDate)).toMatchObject({
      on: '2026-11-22',
      at: '09:15',
      data: { answerBy: '2026-11-30' },
    });
  });
});

describe('the check of a draft', () => {
  it('has nothing to say about the ordinary case', () => {
    expect(checkDraft(draft({ note: 'Klart.' }), 'kontakt', today)).toEqual({});
  });

  it.each([
    ['a day to come', { on: '2026-11-24' }, 'on'],
    ['a day that is none', { on: '2026-02-30' }, 'on'],
    ['a time that is none', { at: '24:10' }, 'at'],
    ['a text past 280 characters', { note: 'x'.repeat(281) }, 'note'],
    ['an interval that runs backwards', { rough: true, first: '2026-11-10', last: '2026-11-01' }, 'last'],
    ['an interval without its first day', { rough: true, first: '', last: '2026-11-01' }, 'first'],
  ])('points at %s', (_, more, field) => {
    expect(Object.keys(checkDraft(draft(more), 'kontakt', today))).toEqual([field]);
  });

  it('asks for what the event cannot do without', () => {
    expect(Object.keys(checkDraft(draft({}), 'utredning-forlangd', today)).sort()).toEqual(['reason', 'until']);
  });

  it('asks whom a case is assigned to', () => {
    expect(Object.keys(checkDraft(draft({}), 'arende-tilldelat', today))).toEqual(['responsible']);
  });

  it('lets a day lie ahead only where the event says so', () => {
    expect(
      checkDraft(
        draft({ data: { until: '2027-03-01', reason: 'Polisförhör först 8 dec.' } }),
        'utredning-forlangd',
        today,
      ),
    ).toEqual({});
  });
});

describe('the content of a draft', () => {
  it('is not the choice of a step alone', () => {
    expect(hasContent(draft({ type: 'kontakt', ref: 'e1' }))).toBe(false);
    expect(hasContent(draft({ note: 'Ringt mamma.' }))).toBe(true);
    expect(hasContent(draft({ data: { immediateProtection: 'true' } }))).toBe(true);
  });
});

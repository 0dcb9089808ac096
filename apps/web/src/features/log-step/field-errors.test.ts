import { ProblemError } from '../../api/problem-error.js';
import { errorsFromServer } from './field-errors.js';
import { instantText, loggedBetween } from './logged-between.js';
import type { LocalDate } from '@tavlan/process';

const today = '2026-11-23' as LocalDate;
const malformed = (errors: { path: string; message: string }[]) =>
  new ProblemError('invalid-request', { type: '/problems/invalid-request', title: '', status: 422, errors });

describe('what the server refuses', () => {
  it('is laid at the fields it is about', () => {
    const error = malformed([
      { path: 'at', message: 'Skriv klockslaget som TT:MM.' },
      { path: 'onBetween.0', message: 'Skriv dagen som ÅÅÅÅ-MM-DD.' },
      { path: 'until', message: 'För tidigt.' },
    ]);
    expect(errorsFromServer(error, 'utredning-forlangd')).toEqual({
      fields: { at: 'Skriv klockslaget som TT:MM.', first: 'Skriv dagen som ÅÅÅÅ-MM-DD.', until: 'För tidigt.' },
      placed: true,
    });
  });

  it('is said above the form when a part of it belongs to no field', () => {
    expect(errorsFromServer(malformed([{ path: 'version', message: '?' }]), 'kontakt').placed).toBe(false);
    expect(errorsFromServer(new ProblemError('offline'), 'kontakt')).toEqual({ fields: {}, placed: false });
  });
});

describe('what was logged in between', () => {
  it('says who, what and when, in Swedish time', () => {
    const since = [{ id: 'e9', title: 'Kommunicering', recordedBy: 'Karin Ek', recordedAt: '2026-11-23T09:41:00Z' }];
    expect(loggedBetween(since, today)).toMatchObject([{ who: 'Karin Ek', title: 'Kommunicering', when: 'kl. 10.41' }]);
  });

  it('makes do with what is promised', () => {
    expect(loggedBetween([{ id: 'e9', title: 'Kontakt' }], today)).toMatchObject([{ who: 'Någon annan', when: '' }]);
  });

  it('names the day of what was logged before today', () => {
    expect(instantText(new Date('2026-11-22T23:30:00Z'), today)).toBe('kl. 00.30');
    expect(instantText(new Date('2026-11-22T10:00:00Z'), today)).toBe('i går kl. 11.00');
  });
});

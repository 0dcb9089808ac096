/** Every route once: method, path, what goes in, what comes out. */
import type { z } from 'zod';
import { board, boardColumn, boardFilter, boardPageQuery } from './board.js';
import { caseView } from './case-view.js';
import { caseload } from './caseload.js';
import { correctEventRequest, logEventRequest, registeredEvent } from './events.js';
import { intakeReceipt, intakeRequest } from './intake.js';
import { cardsRequest, changedCards, liveMessage } from './live.js';
import { agenda, agendaQuery, meeting, meetings, planMeetingRequest } from './meetings.js';
import { searchQuery, searchResult } from './search.js';
import { session, signInRequest } from './session.js';
import { followUps, followUpsQuery, watch, watchQuery, week } from './watch.js';

export interface Route {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Below `/api`, parameters as `:name`. */
  readonly path: string;
  readonly summary: string;
  readonly status: 200 | 201 | 204;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  readonly response?: z.ZodType;
  /** Answered by server-sent events, each with this as its data. */
  readonly stream?: z.ZodType;
  /** Open to who is not signed in. */
  readonly open?: true;
  /** Takes an `Idempotency-Key`. */
  readonly idempotent?: true;
}

export const routes = {
  signIn: {
    method: 'POST',
    path: 'session',
    summary: 'Sign in with a local account',
    status: 200,
    body: signInRequest,
    response: session,
    open: true,
  },
  whoAmI: { method: 'GET', path: 'session', summary: 'Who am I', status: 200, response: session },
  signOut: { method: 'DELETE', path: 'session', summary: 'Sign out', status: 204 },
  board: {
    method: 'GET',
    path: 'board',
    summary: 'The board, today or on a day',
    status: 200,
    query: boardFilter,
    response: board,
  },
  boardColumn: {
    method: 'GET',
    path: 'board/:column',
    summary: 'The next page of a column',
    status: 200,
    query: boardPageQuery,
    response: boardColumn,
  },
  registerReport: {
    method: 'POST',
    path: 'intake',
    summary: 'Register a report',
    status: 201,
    body: intakeRequest,
    response: intakeReceipt,
    idempotent: true,
  },
  case: { method: 'GET', path: 'cases/:id', summary: 'The case view', status: 200, response: caseView },
  events: {
    method: 'GET',
    path: 'cases/:id/events',
    summary: 'The register of a case',
    status: 200,
    response: registeredEvent.array(),
  },
  logEvent: {
    method: 'POST',
    path: 'cases/:id/events',
    summary: 'Log an event',
    status: 201,
    body: logEventRequest,
    response: caseView,
    idempotent: true,
  },
  correctEvent: {
    method: 'POST',
    path: 'cases/:id/corrections',
    summary: 'Correct an event by a new entry',
    status: 201,
    body: correctEventRequest,
    response: caseView,
    idempotent: true,
  },
  search: {
    method: 'GET',
    path: 'search',
    summary: 'Find a case by dnr, name or personal number',
    status: 200,
    query: searchQuery,
    response: searchResult,
  },
  boardCards: {
    method: 'POST',
    path: 'board/cards',
    summary: 'The cards of cases that have changed',
    status: 200,
    body: cardsRequest,
    response: changedCards,
  },
  watch: {
    method: 'GET',
    path: 'watch',
    summary: 'What is late, coming, silent or not carried out',
    status: 200,
    query: watchQuery,
    response: watch,
  },
  followUps: {
    method: 'GET',
    path: 'watch/follow-ups',
    summary: 'The next page of placed children and how they are followed up',
    status: 200,
    query: followUpsQuery,
    response: followUps,
  },
  week: { method: 'GET', path: 'week', summary: 'My week: own children', status: 200, response: week },
  caseload: {
    method: 'GET',
    path: 'caseload',
    summary: 'The caseload in figures, without identities',
    status: 200,
    response: caseload,
  },
  meetings: { method: 'GET', path: 'meetings', summary: 'The meetings of the nämnd', status: 200, response: meetings },
  planMeeting: {
    method: 'POST',
    path: 'meetings',
    summary: 'Plan a meeting; planned already, it is answered as it is',
    status: 201,
    body: planMeetingRequest,
    response: meeting,
  },
  agenda: {
    method: 'GET',
    path: 'meetings/:day',
    summary: 'The agenda of a meeting',
    status: 200,
    query: agendaQuery,
    response: agenda,
  },
  stream: {
    method: 'GET',
    path: 'stream',
    summary: 'Cases that change, as they change',
    status: 200,
    stream: liveMessage,
  },
} as const satisfies Record<string, Route>;
export type RouteName = keyof typeof routes;

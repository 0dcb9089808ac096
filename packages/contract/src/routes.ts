/** Every route once: method, path, what goes in, what comes out. */
import type { z } from 'zod';
import { accessLogRoutes } from './access-log-routes.js';
import { administrationRoutes } from './administration-routes.js';
import { board, boardColumn, boardFilter, boardPageQuery } from './board.js';
import { caseView, nextStep, nextStepsQuery } from './case-view.js';
import { caseload } from './caseload.js';
import { datedAccessRoutes } from './dated-access-routes.js';
import { draftKept, drafts, keepDraftRequest } from './drafts.js';
import { correctEventRequest, logEventRequest, registeredEvent } from './events.js';
import { intakeReceipt, intakeRequest } from './intake.js';
import { cardsRequest, changedCards, liveMessage } from './live.js';
import { agenda, agendaQuery, meeting, meetings, planMeetingRequest } from './meetings.js';
import { searchQuery, searchResult } from './search.js';
import { session, signInRequest } from './session.js';
import { changePasswordRequest, openSession, sessionsOfPerson, signedOut, signInQuery, signInWays } from './sessions.js'; // prettier-ignore
import { keepSettingRequest, settings } from './settings.js';
import { followUps, followUpsQuery, watch, watchQuery, week } from './watch.js';

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `/api`, parameters as `:name`. */
  readonly path: string;
  readonly summary: string;
  /** 303 leads a browser elsewhere: such a route is opened as a page, not called. */
  readonly status: 200 | 201 | 204 | 303;
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
  signInWays: {
    method: 'GET',
    path: 'session/ways',
    summary: 'How one signs in here',
    status: 200,
    response: signInWays,
    open: true,
  },
  startOidc: {
    method: 'GET',
    path: 'session/oidc/start',
    summary: 'To the identity provider of the municipality',
    status: 303,
    query: signInQuery,
    open: true,
  },
  finishOidc: {
    method: 'GET',
    path: 'session/oidc/callback',
    summary: 'Back from the identity provider, signed in or with the reason why not',
    status: 303,
    open: true,
  },
  signOutOidc: {
    method: 'POST',
    path: 'session/oidc/logout',
    summary: 'Sign out here, and tell where to sign out at the identity provider',
    status: 200,
    response: signedOut,
  },
  ownSessions: {
    method: 'GET',
    path: 'sessions',
    summary: 'Where I am signed in',
    status: 200,
    response: openSession.array(),
  },
  sessionsOfAll: {
    method: 'GET',
    path: 'sessions/all',
    summary: 'Who in the municipality is signed in, and where',
    status: 200,
    response: sessionsOfPerson.array(),
  },
  endSession: {
    method: 'DELETE',
    path: 'sessions/:session',
    summary: 'End a session: of my own, or for the administrator anybody’s; already ended, it stays so',
    status: 204,
  },
  endOtherSessions: { method: 'DELETE', path: 'sessions', summary: 'End all my sessions but this one', status: 204 },
  changePassword: {
    method: 'POST',
    path: 'sessions/password',
    summary: 'Another password for myself; my other sessions end',
    status: 204,
    body: changePasswordRequest,
  },
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
  nextSteps: {
    method: 'GET',
    path: 'cases/:id/next-steps',
    summary: 'The steps that could be taken on a day, each with what it presupposes',
    status: 200,
    query: nextStepsQuery,
    response: nextStep.array(),
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
  ...datedAccessRoutes,
  signHandover: {
    method: 'POST',
    path: 'cases/:id/handovers/:duty',
    summary: 'Sign what was done on duty as read',
    status: 204,
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
  drafts: { method: 'GET', path: 'drafts', summary: 'What I have begun to write', status: 200, response: drafts },
  keepDraft: {
    method: 'PUT',
    path: 'drafts/:key',
    summary: 'Keep what I have begun to write',
    status: 200,
    body: keepDraftRequest,
    response: draftKept,
  },
  dropDraft: { method: 'DELETE', path: 'drafts/:key', summary: 'Throw away what I have begun to write', status: 204 },
  settings: { method: 'GET', path: 'settings', summary: 'How I want it', status: 200, response: settings },
  keepSetting: {
    method: 'PUT',
    path: 'settings/:setting',
    summary: 'Remember how I want it',
    status: 204,
    body: keepSettingRequest,
  },
  ...administrationRoutes,
  ...accessLogRoutes,
  stream: {
    method: 'GET',
    path: 'stream',
    summary: 'Cases that change, as they change',
    status: 200,
    stream: liveMessage,
  },
} as const satisfies Record<string, Route>;
export type RouteName = keyof typeof routes;

/** Routes about who has read what, and who sees what. */
import { accessLog, accessLogQuery, accessLogReaders, logReview, logReviews, logReviewsQuery, logSample, logSampleQuery, noteReviewRequest, unusualQuery, unusualReadings } from './access-log.js'; // prettier-ignore
import type { Route } from './routes.js';
import { caseReaders, caseReadersQuery, seeAs, seeAsChoices, seeAsQuery } from './see-as.js';

export const accessLogRoutes = {
  accessLog: {
    method: 'GET',
    path: 'access-log',
    summary: 'Who has read what, the newest first',
    status: 200,
    query: accessLogQuery,
    response: accessLog,
  },
  accessLogReaders: {
    method: 'GET',
    path: 'access-log/readers',
    summary: 'Whose readings there may be',
    status: 200,
    response: accessLogReaders,
  },
  logSample: {
    method: 'GET',
    path: 'access-log/sample',
    summary: 'A random sample of the readings of a month; the same seed draws the same rows',
    status: 200,
    query: logSampleQuery,
    response: logSample,
  },
  unusualReadings: {
    method: 'GET',
    path: 'access-log/unusual',
    summary: 'Readings that deviate, each with the reason in words',
    status: 200,
    query: unusualQuery,
    response: unusualReadings,
  },
  logReviews: {
    method: 'GET',
    path: 'access-log/reviews',
    summary: 'Reviews of the log, the newest first',
    status: 200,
    query: logReviewsQuery,
    response: logReviews,
  },
  noteReview: {
    method: 'POST',
    path: 'access-log/reviews',
    summary: 'Note what came of a review of the log',
    status: 201,
    body: noteReviewRequest,
    response: logReview,
  },
  seeAsChoices: {
    method: 'GET',
    path: 'see-as',
    summary: 'Whose sight can be asked for',
    status: 200,
    response: seeAsChoices,
  },
  seeAs: {
    method: 'GET',
    path: 'see-as/cases',
    summary: 'How many cases a role or a person sees, and why; never which',
    status: 200,
    query: seeAsQuery,
    response: seeAs,
  },
  caseReaders: {
    method: 'GET',
    path: 'see-as/readers',
    summary: 'Who can see a case, and why',
    status: 200,
    query: caseReadersQuery,
    response: caseReaders,
  },
} as const satisfies Record<string, Route>;

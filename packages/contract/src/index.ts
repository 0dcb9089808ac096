import './swedish-messages.js';
export { body, caseId, column, confidence, localDate, person, role, type Person, type Role } from './names.js';
export { session, signInRequest, type Session, type SignInRequest } from './session.js';
export { board, boardColumn, boardFilter, boardPageQuery, card, cardLimit, red, type Board, type BoardColumn, type BoardFilter, type Card, type CardLimit } from './board.js'; // prettier-ignore
export { correctEventRequest, eventType, logEventRequest, registeredEvent, type CorrectEventRequest, type LogEventRequest, type RegisteredEvent } from './events.js'; // prettier-ignore
export { caseView, clockView, findingView, instanceView, nextStep, requirement, type CaseView, type ClockView, type NextStepView, type Requirement } from './case-view.js'; // prettier-ignore
export { intakeChild, intakeReceipt, intakeRequest, type IntakeReceipt, type IntakeRequest } from './intake.js';
export { searchHit, searchQuery, searchResult, type SearchHit, type SearchResult } from './search.js';
export { followUps, followUpsQuery, listedCase, placedChild, plannedRow, watch, watchQuery, watchRow, watchState, week, type FollowUps, type FollowUpsQuery, type ListedCase, type PlacedChild, type PlannedRow, type Watch, type WatchQuery, type WatchRow, type WatchState, type Week } from './watch.js'; // prettier-ignore
export { caseload, figure, type Caseload, type Figure } from './caseload.js';
export { agenda, matter, meeting, meetings, organ, planMeetingRequest, type Agenda, type Matter, type Meeting, type Meetings, type Organ, type PlanMeetingRequest } from './meetings.js'; // prettier-ignore
export {
  cardsRequest,
  changedCards,
  liveMessage,
  type CardsRequest,
  type ChangedCards,
  type LiveMessage,
} from './live.js';
export { PROBLEMS, problem, type Problem, type ProblemCode } from './problems.js';
export { routes, type Route, type RouteName } from './routes.js';

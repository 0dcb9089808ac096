import './swedish-messages.js';
export { body, caseId, column, confidence, localDate, person, role, type Person, type Role } from './names.js';
export { session, signInRequest, type Session, type SignInRequest } from './session.js';
export { board, boardColumn, boardFilter, boardPageQuery, card, cardLimit, red, type Board, type BoardColumn, type BoardFilter, type Card, type CardLimit } from './board.js'; // prettier-ignore
export { correctEventRequest, eventType, logEventRequest, registeredEvent, type CorrectEventRequest, type LogEventRequest, type RegisteredEvent } from './events.js'; // prettier-ignore
export { caseView, clockView, findingView, instanceView, nextStep, requirement, type CaseView, type ClockView, type NextStepView, type Requirement } from './case-view.js'; // prettier-ignore
export { intakeChild, intakeReceipt, intakeRequest, type IntakeReceipt, type IntakeRequest } from './intake.js';
export { searchHit, searchQuery, searchResult, type SearchHit, type SearchResult } from './search.js';
export { PROBLEMS, problem, type Problem, type ProblemCode } from './problems.js';
export { routes, type Route, type RouteName } from './routes.js';

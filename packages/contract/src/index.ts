import './swedish-messages.js';
export { body, caseId, column, confidence, localDate, person, role, type Person, type Role } from './names.js';
export { isOwnPath } from './own-path.js';
export { changePasswordRequest, openSession, sessionId, sessionsOfPerson, signedOut, signInFault, signInQuery, signInWays, type ChangePasswordRequest, type OpenSession, type SessionsOfPerson, type SignedOut, type SignInFault, type SignInWays } from './sessions.js'; // prettier-ignore
export { session, signInRequest, type Session, type SignInRequest } from './session.js';
export { board, boardColumn, boardFilter, boardPageQuery, card, cardLimit, red, type Board, type BoardColumn, type BoardFilter, type Card, type CardLimit } from './board.js'; // prettier-ignore
export { correctEventRequest, eventType, logEventRequest, registeredEvent, type CorrectEventRequest, type LogEventRequest, type RegisteredEvent } from './events.js'; // prettier-ignore
export { caseView, clockView, findingView, instanceView, nextStep, nextStepsQuery, requirement, type CaseView, type ClockView, type NextStepView, type Requirement } from './case-view.js'; // prettier-ignore
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
export { draftKept, draftKey, drafts, keepDraftRequest, savedDraft, type DraftKept, type Drafts, type KeepDraftRequest, type SavedDraft } from './drafts.js'; // prettier-ignore
export { keepSettingRequest, settingKey, settings, type KeepSettingRequest, type SettingKey, type Settings } from './settings.js'; // prettier-ignore
export { addUserRequest, administeredUnit, administeredUser, administration, changeUserRequest, endRoleRequest, giveRoleRequest, heldRole, localRhythm, newPassword, resetPasswordRequest, setRhythmRequest, setUpRequest, UNIT_ROLES, unitRequest, username, type AddUserRequest, type AdministeredUnit, type AdministeredUser, type Administration, type ChangeUserRequest, type EndRoleRequest, type GiveRoleRequest, type HeldRole, type LocalRhythm, type ResetPasswordRequest, type SetRhythmRequest, type SetUpRequest, type UnitRequest } from './administration.js'; // prettier-ignore
export { MOST_DAYS, MOST_SAMPLED, accessLog, accessLogQuery, accessLogReaders, accessLogRow, logReview, logReviewKind, logReviewOutcome, logReviews, logReviewsQuery, logSample, logSampleQuery, loggedCase, noteReviewRequest, unusualQuery, unusualReadings, type AccessLog, type AccessLogQuery, type AccessLogReaders, type AccessLogRow, type LogReview, type LogReviews, type LogSample, type LogSampleQuery, type NoteReviewRequest, type UnusualQuery, type UnusualReadings } from './access-log.js'; // prettier-ignore
export { caseReaders, caseReadersQuery, seeAs, seeAsChoices, seeAsQuery, type CaseReaders, type SeeAs, type SeeAsChoices, type SeeAsQuery } from './see-as.js'; // prettier-ignore
export { adjustMeetingRequest, callMeetingRequest, duties, duty, enterStandInRequest, handover, handovers, meetingCall, openInEmergencyRequest, openedInEmergency, openings, planDutyRequest, shift, showWhereaboutsRequest, standIn, standIns, whereabouts, type AdjustMeetingRequest, type CallMeetingRequest, type Duties, type Duty, type EnterStandInRequest, type Handover, type Handovers, type MeetingCall, type OpenInEmergencyRequest, type OpenedInEmergency, type Openings, type PlanDutyRequest, type Shift, type ShowWhereaboutsRequest, type StandIn, type StandIns, type Whereabouts } from './dated-access.js'; // prettier-ignore
export { PROBLEMS, problem, type Problem, type ProblemCode } from './problems.js';
export { routes, type Route, type RouteName } from './routes.js';

/** The whole public surface of the process. */
export { addDays, addMonths, day, dayInSweden, daysBetween, formatDay, parseDay, weekday, type LocalDate } from './calendar/local-date.js'; // prettier-ignore
export { formatLength, roll } from './calendar/statutory-time.js';
export { BODIES, COLUMNS, type Body, type Child, type ClockSpec, type Column, type Confidence, type Context, type DecisionKey, type EventSpec, type Fields, type FieldSpec, type KindId, type KindSpec, type Register, type RegisterEvent, type RuleVersion } from './definition.js'; // prettier-ignore
export type { AssignmentSpan, CaseFile, ClockRound, Finding, Instance, MarkerSpan, Outcome, PhaseSpan, PlacedEvent, PlacementSpan, RedSpan } from './case-file.js'; // prettier-ignore
export { CLOCKS, COLUMN_TITLES, EVENTS, KINDS, RULES, type EventType } from './tracks/index.js';
export { isEventType, TRACKS, type TrackId } from './tracks/index.js';
export { RULES_WITHOUT_LIMIT, type RuleWithoutLimit } from './law/without-limit.js';
export { FINDING_RULES } from './findings/index.js';
export { fold } from './fold.js';
export { defaultContext } from './context.js';
export { asOn, daysLateOn, explain, outcomeOn } from './clocks.js';
export { columnOfType } from './columns.js';
export { explainMeeting, meetingBefore } from './meetings.js';
export { decide, type Decision, type Refusal, type RefusalCode } from './decide.js';
export { nextSteps, nextStepsOn, type NextStep, type Requirement } from './next-steps.js';
export { allowedBodies, decisionOf } from './law/delegation.js';
export { checkReport, type ClockLine, type FindingLine, type ReportLine } from './history/report.js';
export {
  HistoryReader,
  LONGEST_LINE,
  parseHistory,
  type History,
  type HistoryCase,
  type HistoryError,
} from './history/parse.js';
export { readEvent } from './history/read-event.js';
export { faults } from './faults.js';

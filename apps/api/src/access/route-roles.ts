/** Who may call what: the whole table. Which cases they then see is ruled by grants, in the database. */
import type { Role, RouteName } from '@tavlan/contract';

/** They work with cases. Within them each sees what is granted: own, the unit's, the duty period's. */
export const CASE_ROLES = ['handlaggare', 'arbetsledare', 'chef', 'jour'] as const satisfies readonly Role[];

/** They write in cases, register reports, or say that they are jäviga. */
const WRITING = [
  ...CASE_ROLES,
  ...(['namndsekreterare', 'mottagning', 'ledamot', 'ordforande'] as const),
] as const satisfies readonly Role[];

/** They answer for children of their own, or for those who do. */
const WATCHING = ['handlaggare', 'arbetsledare', 'chef'] as const satisfies readonly Role[];

/** They open a case: to work with it, or to decide it while it is on the agenda of a meeting they serve at. */
const READING: readonly Role[] = [...CASE_ROLES, 'namndsekreterare', 'ledamot', 'ordforande'];

/** They look at who has read what, and at no case. */
const REVIEWING = ['granskare'] as const satisfies readonly Role[];

export type Admitted = readonly Role[] | 'anyone' | 'signed-in';

/**
 * Members of the nämnd see figures and the matters of their agenda, the administrator settings, the reviewer the log;
 * none of them cases as such (OSL 26:1, inner secrecy). The registrar takes reports, is told that a
 * child is known and which unit to call, and does not read afterwards.
 */
export const ROUTE_ROLES: Readonly<Record<RouteName, Admitted>> = {
  signIn: 'anyone',
  whoAmI: 'signed-in',
  signOut: 'signed-in',
  signInWays: 'anyone',
  startOidc: 'anyone',
  finishOidc: 'anyone',
  signOutOidc: 'signed-in',
  ownSessions: 'signed-in',
  sessionsOfAll: ['forvaltare'],
  endSession: 'signed-in',
  endOtherSessions: 'signed-in',
  changePassword: 'signed-in',
  board: CASE_ROLES,
  boardColumn: CASE_ROLES,
  search: [...CASE_ROLES, 'mottagning'],
  case: READING,
  // On duty one sees what runs and what protects, not how it came to that.
  events: READING.filter((role) => role !== 'jour'),
  nextSteps: [...CASE_ROLES, 'namndsekreterare'],
  logEvent: READING,
  correctEvent: WATCHING,
  showWhereabouts: WATCHING,
  signHandover: WATCHING,
  handovers: WATCHING,
  duties: ['arbetsledare', 'chef', 'jour'],
  planDuty: ['arbetsledare', 'chef'],
  endDuty: ['arbetsledare', 'chef'],
  shift: ['jour'],
  openInEmergency: CASE_ROLES,
  openings: WATCHING,
  standIns: ['arbetsledare', 'chef'],
  enterStandIn: ['arbetsledare', 'chef'],
  endStandIn: ['arbetsledare', 'chef'],
  registerReport: [...CASE_ROLES, 'mottagning'],
  boardCards: CASE_ROLES,
  stream: CASE_ROLES,
  drafts: WRITING,
  keepDraft: WRITING,
  dropDraft: WRITING,
  settings: 'signed-in',
  keepSetting: 'signed-in',
  watch: WATCHING,
  followUps: WATCHING,
  week: WATCHING,
  accessLog: REVIEWING,
  accessLogReaders: REVIEWING,
  logSample: REVIEWING,
  unusualReadings: REVIEWING,
  logReviews: REVIEWING,
  noteReview: REVIEWING,
  seeAsChoices: ['forvaltare'],
  seeAs: ['forvaltare'],
  caseReaders: ['forvaltare', 'chef'],
  caseload: ['ledamot', 'ordforande', 'chef'],
  meetings: ['ledamot', 'ordforande', 'namndsekreterare', 'forvaltare', 'chef'],
  planMeeting: ['namndsekreterare', 'forvaltare'],
  agenda: ['ledamot', 'ordforande', 'namndsekreterare'],
  meetingCall: ['namndsekreterare'],
  callMeeting: ['namndsekreterare'],
  adjustMeeting: ['namndsekreterare'],
  administration: ['forvaltare'],
  addUnit: ['forvaltare'],
  renameUnit: ['forvaltare'],
  addUser: ['forvaltare'],
  changeUser: ['forvaltare'],
  resetPassword: ['forvaltare'],
  giveRole: ['forvaltare'],
  endRole: ['forvaltare'],
  setRhythm: ['forvaltare'],
};

export function mayCall(name: RouteName, roles: readonly Role[]): boolean {
  const admitted = ROUTE_ROLES[name];
  return typeof admitted === 'string' || admitted.some((role) => roles.includes(role));
}

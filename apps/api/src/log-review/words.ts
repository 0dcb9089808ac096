/** The codes of the access log in words. A test finds what lacks them. */
const ACTIONS: Readonly<Record<string, string>> = {
  'sign-in': 'Loggade in',
  'sign-out': 'Loggade ut',
  board: 'Såg tavlan',
  watch: 'Såg bevakningen',
  'follow-ups': 'Såg placerade barn',
  week: 'Såg sin vecka',
  search: 'Sökte ärenden',
  'read-case': 'Öppnade ärendet',
  'read-events': 'Läste händelserna',
  'read-next-steps': 'Såg nästa steg',
  'log-event': 'Loggade ett steg',
  'correct-event': 'Rättade en händelse',
  'open-case': 'Lade upp ärendet',
  'register-report': 'Registrerade en anmälan',
  'match-children': 'Sökte bland kända barn',
  'import-history': 'Läste in ärenden',
  drafts: 'Såg sina utkast',
  sessions: 'Såg inloggade sessioner',
  'end-session': 'Avslutade en session',
  'change-password': 'Bytte sitt lösenord',
  administration: 'Såg inställningarna',
  'unit-added': 'Lade till en enhet',
  'unit-renamed': 'Bytte namn på en enhet',
  'user-added': 'Lade till en användare',
  'user-changed': 'Ändrade en användare',
  'password-reset': 'Återställde ett lösenord',
  'role-given': 'Gav en roll',
  'role-ended': 'Avslutade en roll',
  'rhythm-set': 'Ändrade en egen frist',
  caseload: 'Såg ärendeläget i siffror',
  meetings: 'Såg sammanträdena',
  agenda: 'Såg dagordningen',
  'read-access-log': 'Granskade läsloggen',
  'read-log-reviews': 'Såg gjorda granskningar',
  'note-review': 'Noterade en granskning',
  'show-whereabouts': 'Lät visa var barnet bor',
  'open-in-emergency': 'Försökte nödöppna',
  'opened-in-emergency': 'Nödöppnade ärendet',
  openings: 'Såg nödöppningar att granska',
  duties: 'Såg jourschemat',
  'plan-duty': 'Lade in ett jourpass',
  'end-duty': 'Avslutade ett jourpass',
  shift: 'Såg sitt jourpass',
  handovers: 'Såg jouröverlämningen',
  'sign-handover': 'Signerade en jouröverlämning',
  'stand-ins': 'Såg vikariaten',
  'enter-stand-in': 'Lade in ett vikariat',
  'end-stand-in': 'Avslutade ett vikariat',
  'meeting-call': 'Såg kallelsen',
  'plan-meeting': 'Planerade sammanträde',
  'call-meeting': 'Kallade till sammanträde',
  'adjust-meeting': 'Noterade justering',
  'see-as': 'Såg vad någon kan se, i siffror',
  'see-as-readers': 'Såg vem som kan se ärendet',
};

const REASONS: Readonly<Record<string, string>> = {
  ansvarig: 'Ansvarig för ärendet',
  medhandlaggare: 'Medhandläggare',
  vikarie: 'Vikarierar för den som handlägger',
  'enhetens-ledning': 'Leder enheten',
  skyddskretsen: 'Hör till skyddskretsen',
  'enhetens-mottagning': 'Enhetens mottagning, ärendet är inte tilldelat',
  'handlagd-i-namnd': 'Ärendet är inlämnat till nämnden',
  sammantrade: 'Tjänstgör när ärendet är på dagordningen',
  jour: 'Har jour',
  nodoppning: 'Nödöppning',
};

/** Where the act itself is the reason, or the search says why. */
const WITHOUT_GRANT: Readonly<Record<string, string>> = {
  nodoppning: 'Nödöppning',
  mottagning: 'Tar emot anmälan: får veta att barnet är känt',
  'register-report': 'Registrerade anmälan',
  'open-case': 'Lade upp ärendet',
  'import-history': 'Läste in ärendet',
  'match-children': 'Tar emot anmälan: får veta att barnet är känt',
  'read-access-log': 'Granskar läsloggen',
  'see-as-readers': 'Frågade vem som kan se ärendet',
};

export const NOTHING_SHOWN = 'Utan åtkomst: inget visades';

export const actionTitle = (action: string): string => ACTIONS[action] ?? action;
export const reasonTitle = (reason: string): string => REASONS[reason] ?? reason;
export const isActionKnown = (action: string): boolean => action in ACTIONS;
export const isReasonKnown = (reason: string): boolean => reason in REASONS;

/** Why a case could be read, in words; `reason` is empty where there was no grant. */
export function whyShown({ action, why, reason }: { action: string; why: string | null; reason: string }): string {
  if (reason !== '') return reasonTitle(reason);
  return WITHOUT_GRANT[why ?? ''] ?? WITHOUT_GRANT[action] ?? NOTHING_SHOWN;
}

/** What the reader wrote; the service's own codes are no words of anybody's. */
export const saidOf = (action: string, why: string | null): string | null =>
  action === 'show-whereabouts' ? why : null;

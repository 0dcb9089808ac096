/**
 * What makes a reading worth a question, as data: each rule says its reason in words. None says that anybody did wrong,
 * and nothing is counted or weighed by person (SoLPuL 10 §: systematic and recurring review).
 */
import { roll, type LocalDate } from '@tavlan/process';

export interface ReadCase {
  /** Whose the case was that day; null while no unit has it. */
  readonly unit: string | null;
  readonly childName: string | null;
  readonly protected: boolean;
  /** The grant it was read by; empty where there was none. */
  readonly reason: string;
  /** The reader logged something in it within the days on either side. */
  readonly ownStep: boolean;
}

export interface Reading {
  readonly today: LocalDate;
  readonly day: LocalDate;
  /** Full hours by the Swedish clock. */
  readonly hour: number;
  readonly action: string;
  readonly why: string | null;
  readonly reader: { readonly name: string; readonly roles: readonly string[]; readonly units: readonly string[] };
  readonly cases: readonly ReadCase[];
  /** Different cases the reader opened in the hour that ended with this reading. */
  readonly openedInHour: number;
  readonly daysSince: number;
}

export interface UnusualRule {
  readonly id: string;
  readonly title: string;
  /** Why the reading is unusual, or null. */
  readonly because: (reading: Reading) => string | null;
}

/** Somebody turned to these cases; boards and lists come by themselves. */
export const OPENING = [
  ...(['read-case', 'read-events', 'read-next-steps', 'search', 'show-whereabouts'] as const),
  ...(['log-event', 'correct-event', 'open-in-emergency', 'opened-in-emergency'] as const),
];

export const OFFICE_HOURS = { from: 6, to: 20 } as const;
export const MANY_IN_AN_HOUR = 30;
export const STEP_WITHIN_DAYS = 14;

/** They follow what others do, and log little themselves. */
const SUPERVISES = ['enhetens-ledning', 'skyddskretsen', 'sammantrade', 'handlagd-i-namnd'];
const OWN_WORK = ['ansvarig', 'medhandlaggare', 'vikarie'];

const read = ({ cases }: Reading) => cases.filter(({ reason }) => reason !== '');
const where = (found: boolean, text: string) => (found ? text : null);

export const UNUSUAL_RULES: readonly UnusualRule[] = [
  {
    id: 'utan-atkomst',
    title: 'Utan åtkomst',
    because: ({ action, cases }) =>
      where(
        action !== 'search' && cases.some(({ reason }) => reason === ''),
        'Läsaren frågade efter ett ärende som hen inte har åtkomst till. Inget visades.',
      ),
  },
  {
    id: 'annan-enhet',
    title: 'Annan enhet',
    because: (reading) =>
      where(
        read(reading).some(
          ({ unit, reason }) => unit !== null && !reading.reader.units.includes(unit) && !OWN_WORK.includes(reason),
        ),
        'Ärendet låg hos en enhet som läsaren inte hör till.',
      ),
  },
  {
    id: 'samma-namn',
    title: 'Samma namn',
    because: ({ cases, reader }) => {
      if (cases.some(({ childName }) => childName !== null && plain(childName) === plain(reader.name))) {
        return 'Barnet heter som läsaren.';
      }
      const own = surnames(reader.name);
      const shared = cases.some(({ childName }) => surnames(childName ?? '').some((name) => own.includes(name)));
      return where(shared, 'Barnet och läsaren har samma efternamn.');
    },
  },
  {
    id: 'skyddad',
    title: 'Skyddade uppgifter',
    because: (reading) =>
      where(
        reading.cases.some((each) => each.protected),
        'Barnet har skyddade uppgifter.',
      ),
  },
  {
    id: 'nodoppning',
    title: 'Nödöppning',
    because: ({ cases }) =>
      where(
        cases.some(({ reason }) => reason === 'nodoppning'),
        'Läst genom nödöppning.',
      ),
  },
  {
    id: 'utanfor-arbetstid',
    title: 'Utanför arbetstid',
    because: ({ reader, day, hour }) => {
      if (reader.roles.includes('jour')) return null;
      if (roll(day) !== day) return 'Läst på en helg eller helgdag, och läsaren har inte jour.';
      const outside = hour < OFFICE_HOURS.from || hour >= OFFICE_HOURS.to;
      const hours = `${OFFICE_HOURS.from} och ${OFFICE_HOURS.to}`;
      return where(outside, `Läst utanför klockan ${hours}, och läsaren har inte jour.`);
    },
  },
  {
    id: 'manga-pa-en-timme',
    title: 'Många på en timme',
    because: ({ openedInHour }) =>
      where(openedInHour > MANY_IN_AN_HOUR, `Läsaren öppnade ${openedInHour} olika ärenden inom en timme.`),
  },
  {
    id: 'inget-loggat',
    title: 'Inget steg loggat',
    because: (reading) =>
      where(
        reading.daysSince > STEP_WITHIN_DAYS &&
          reading.action !== 'search' &&
          read(reading).some(({ reason, ownStep }) => !ownStep && !SUPERVISES.includes(reason)),
        `Läsaren loggade inget i ärendet ${STEP_WITHIN_DAYS} dagar före eller efter.`,
      ),
  },
];

const plain = (name: string): string => name.trim().toLocaleLowerCase('sv').replace(/\s+/g, ' ');

/** «Anna Ek Lund-Berg» → lund, berg; a single name is no surname. */
function surnames(name: string): string[] {
  const parts = plain(name).split(' ');
  return parts.length < 2 ? [] : (parts.at(-1) ?? '').split('-').filter((part) => part.length > 1);
}

/**
 * Every number the simulation draws from, with where it comes from. "§8" is the table of national volumes that the
 * project collected (Socialstyrelsen's surveys of 2018 and 2021, SCB, IVO, SKR). Where nothing was found it says
 * "assumed": such a number makes the caseload look like one and proves nothing about any municipality.
 */
import type { Weighted } from './random.js';

/** §8: 422 000 reports in 2021, counted on children, with 10 452 000 inhabitants at the year's end (SCB). */
export const REPORTS_PER_INHABITANT = 422_000 / 10_452_000;
/** §8: 331 000 in 2018 and 422 000 in 2021; in between a straight line, outside it level (assumed). */
export const VOLUME_BY_YEAR = { first: 2018, last: 2021, atFirst: 331 / 422 } as const;
/** Monday to Sunday (assumed: authorities report on working days, the police at any time). */
export const WEEK_RHYTHM = [1.28, 1.24, 1.24, 1.22, 1.14, 0.44, 0.44] as const;
/** January to December (assumed: schools and preschools are the largest reporters and are closed in July). */
export const YEAR_RHYTHM = [1.02, 1.06, 1.14, 1.05, 1.18, 0.98, 0.62, 0.8, 1.08, 1.1, 1.12, 0.85] as const;

/** Children of a family that reports may concern (assumed). */
export const CHILDREN_IN_FAMILY: Weighted<number> = [[1, 0.5], [2, 0.32], [3, 0.13], [4, 0.05]]; // prettier-ignore
/** That a sibling is named in a report (assumed). */
export const SIBLING_NAMED = 0.6;
/** Whether and when a family is reported again (assumed, so that a child has 1.95 reports a year as in §8, 422/216). */
export const AGAIN = { soon: 0.6, meanSoon: 62, later: 0.2, meanLater: 600 } as const;

/** How a report comes in (assumed; schools, police and health care are named as the largest in the survey of 2018). */
export const SOURCES: Weighted<string> = [
  ['anmalningsskyldig', 0.78],
  ['privat', 0.09],
  ['anonym', 0.06],
  ['ansokan', 0.045],
  ['annan-kommun', 0.015],
  ['egen-kannedom', 0.01],
];
/** Assumed, in the order of the survey of 2018. */
export const REPORTERS: Weighted<string> = [
  ['skola', 0.28],
  ['polis', 0.25],
  ['halso-sjukvard', 0.2],
  ['socialtjanst', 0.11],
  ['forskola', 0.07],
  ['bup', 0.05],
  ['ovrig', 0.04],
];
/** Suspected violence by or against somebody close: opened at once, ANM-08 (assumed). */
export const VIOLENCE = 0.08;
export const FEEDBACK_ASKED = 0.35; // assumed
/** Of the reports of the day of loading, those not assessed yet (assumed). */
export const UNREAD_TODAY = 0.6;
export const LATE_IN_THE_DAY = 0.12; // assumed
/** §8: 38 % of reports led to an inquiry (2018), so about 62 % were not opened. */
export const NOT_OPENED = 0.62;
/** Of what is neither violence nor an application: set so that all reports together give NOT_OPENED. */
export const OPENED_AFTER_ASSESSMENT = 0.275;
export const APPLICATION_OPENED = 0.9; // assumed

/** Days to the decision to open or not, when in time (assumed; median of a week). */
export const ASSESSMENT_DAYS = { mean: 7.5, shortest: 1, longest: 14 } as const;
/** Shares past the limit. §8: IVO found 24 % past 14 days and 13 % past four months in 2015; later figures were not found. */
export const LATE = {
  safety: 0.025, // assumed
  assessment: 0.09, // assumed, below IVO's 24 % of 2015
  information: 0.02, // assumed
  inquiry: 0.1, // IVO 2015: 173 of 1 297 = 13 %; less what is now extended in time (assumed)
  plan: 0.12, // assumed
  visit: 0.1, // assumed
  review: 0.03, // assumed
  measureFollowUp: 0.12, // assumed
  measureStart: 0.04, // assumed
  followUp: 0.05, // assumed
  chairReport: 0.02, // assumed
  hearing: 0.04, // assumed; the court's own
} as const;
export const ASSESSMENT_EXTENDED = 0.015; // assumed
export const INFORMATION_POSTPONED = { ordinary: 0.01, violence: 0.2 } as const; // assumed
export const INQUIRY_DAYS = { mean: 92, spread: 24, shortest: 25, longest: 118 } as const; // assumed: median below 100
export const INQUIRY_EXTENDED = 0.07; // assumed; the yardstick of key figures is at most 10 %
/** Findings that a real register has, in shares of inquiries (assumed). */
export const SILENT = 0.03;
export const CHILD_NOT_HEARD = 0.01;
/** More than three days from what happened to when it was written down, in shares of entries (assumed). */
export const LATE_ENTRY = 0.008;
export const RED_NOTE = 0.1; // of inquiries and placements, assumed

/** What an inquiry leads to (assumed; placements such that the stock of §8, 26 500 children, is reached in a few years). */
export const RESULTS: Weighted<'utan-insats' | 'insats' | 'placering' | 'ansokan-lvu'> = [
  ['utan-insats', 0.53],
  ['insats', 0.3845],
  ['placering', 0.08],
  ['ansokan-lvu', 0.0055],
];
/** §8: 3 102 children taken into care at once in 2021, out of some 160 000 inquiries opened. */
export const URGENT = 3_102 / 160_000;
export const URGENT_REVOKED = 0.12; // assumed
export const APPLICATION_REFUSED = 0.1; // assumed
/** Assumed: two thirds of care rests on the parents' side (2 §). */
export const CARE_GROUNDS: Weighted<'2' | '3' | '2+3'> = [['2', 0.68], ['3', 0.24], ['2+3', 0.08]]; // prettier-ignore
export const CONTACT_LIMITED = 0.12; // of care under LVU, assumed
/** §8: in 2022, 19 200 in familjehem, 6 100 in HVB, 2 100 in stödboende. Stödboende from 16. */
export const FORMS: Weighted<'familjehem' | 'hvb' | 'stodboende'> = [
  ['familjehem', 19_200],
  ['hvb', 6_100],
  ['stodboende', 2_100],
];
/** §8: 68 % of the children in care on consent, 32 % under LVU (2022). Mean days: assumed so that this comes out. */
export const LVU_SHARE = 0.32;
export const CARE_DAYS = { consent: 700, consentShortest: 60, lvu: 700, lvuShortest: 240 } as const;
/** Mean days in one home before a move (assumed). */
export const DAYS_TO_MOVE: Readonly<Record<string, number>> = {
  familjehem: 1900,
  hvb: 700,
  stodboende: 1500,
  sis: 300,
};
export const VISIT_EVERY = { shortest: 55, longest: 86 } as const; // assumed; the local rhythm is three months
export const FOLLOW_UP_AFTER_INQUIRY = 0.07; // assumed
export const MEASURES: Weighted<string> = [
  ['oppenvard', 0.42],
  ['familjebehandling', 0.25],
  ['kontaktfamilj', 0.14],
  ['kontaktperson', 0.14],
  ['annan', 0.05],
]; // assumed
export const MEASURE_DAYS = { mean: 210, shortest: 45 } as const; // assumed
export const MEASURE_INTERRUPTED = 0.05; // assumed
/** The child moves and the case with it (assumed), in shares of measures begun. */
export const MOVES_AWAY = 0.025;
export const PROTECTED_IDENTITY = 0.012; // assumed
export const WITHOUT_NUMBER = 0.02; // assumed
/** Days from when nothing runs any more to when the case is closed (assumed). */
export const CLOSING_DAYS = 9;

/** One child-welfare social secretary for so many inhabitants: their number was not found (§8), so assumed from loads. */
export const INHABITANTS_PER_WORKER = 1_150;
/** Assumed, by the work there is: reports, inquiries, placed children, measures. */
export const WORK_SHARES = { mottagning: 0.2, utredning: 0.42, placering: 0.2, insats: 0.18 } as const;
export const WORKERS_PER_UNIT = 12; // assumed
/** §8: 30 % left between November 2016 and November 2017 (Akademikerförbundet SSR/SCB). */
export const TURNOVER_A_YEAR = 0.3;
export const VACANT_DAYS = 25; // assumed
export const HOLIDAY = { firstDay: 168, weeksToChoose: 6, days: 28 } as const; // assumed: four weeks between mid June and August

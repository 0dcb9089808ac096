/** What a week holds, by when it must be done. */
import type { PlannedRow, WatchRow, Week } from '@tavlan/contract';
import { addDays, type LocalDate } from '@tavlan/process';
import { LOCALE } from '../../ui/language/language.js';
import { t } from '../../ui/language/text.js';

type RedRow = Week['reds'][number];

export type WeekItem =
  | { readonly kind: 'limit'; readonly key: string; readonly day: LocalDate | null; readonly row: WatchRow }
  | { readonly kind: 'planned'; readonly key: string; readonly day: LocalDate; readonly row: PlannedRow }
  | { readonly kind: 'red'; readonly key: string; readonly day: LocalDate | null; readonly row: RedRow };

export interface WeekGroup {
  readonly id: GroupId;
  readonly title: string;
  readonly items: readonly WeekItem[];
}

const TITLES = {
  sent: t('Försenat'),
  idag: t('I dag'),
  imorgon: t('I morgon'),
  veckan: t('Veckan'),
  nasta: t('Nästa vecka'),
} as const;
type GroupId = keyof typeof TITLES;
const KIND_ORDER = { red: 0, limit: 1, planned: 2 } as const;

/** Only what must be done: empty groups are left out, except today. */
export function weekGroups(week: Week): WeekGroup[] {
  const items: WeekItem[] = [
    ...week.reds.map((row) => ({ kind: 'red' as const, key: `red ${row.red.event}`, day: row.red.next, row })),
    ...week.limits.map((row) => ({ kind: 'limit' as const, key: `limit ${row.id}`, day: row.lastDay, row })),
    ...week.planned.map((row) => ({ kind: 'planned' as const, key: `planned ${row.event}`, day: row.day, row })),
  ];
  return (Object.keys(TITLES) as GroupId[])
    .map((id) => ({
      id,
      title: TITLES[id],
      items: items.filter((item) => groupOf(item, week) === id).sort(compared),
    }))
    .filter((group) => group.items.length > 0 || group.id === 'idag');
}

function groupOf(item: WeekItem, { today, sunday }: Pick<Week, 'today' | 'sunday'>): GroupId {
  if (item.kind === 'limit' && item.row.state === 'overdue') return 'sent';
  // A red note waits for no day: without one, or past it, it is for today.
  if (item.kind === 'red' && (item.day === null || item.day <= today)) return 'idag';
  if (item.day === null) return 'veckan';
  // Planned and its day gone, but nobody has told how it went; a court's own time that has passed is not late here.
  if (item.day < today) return item.kind === 'planned' ? 'sent' : 'veckan';
  if (item.day === today) return 'idag';
  if (item.day === addDays(today, 1)) return 'imorgon';
  return item.day > sunday ? 'nasta' : 'veckan';
}

/** By day; within it red notes first, then limits by weight, then what is planned by the clock. */
function compared(a: WeekItem, b: WeekItem): number {
  const [x, y] = [a.day ?? '9999', b.day ?? '9999'];
  if (a.kind === 'limit' && b.kind === 'limit' && a.row.weight !== b.row.weight && a.row.state === 'overdue')
    return a.row.weight - b.row.weight;
  if (x !== y) return x < y ? -1 : 1;
  if (a.kind !== b.kind) return KIND_ORDER[a.kind] - KIND_ORDER[b.kind];
  if (a.kind === 'limit' && b.kind === 'limit') return a.row.weight - b.row.weight;
  if (a.kind === 'planned' && b.kind === 'planned') return (a.row.at ?? '').localeCompare(b.row.at ?? '');
  return 0;
}

const LIST = new Intl.ListFormat(LOCALE, { type: 'conjunction' });

/** "3 är försenade, 2 saker i dag och 5 till de närmaste dagarna." */
export function weekInWords(groups: readonly WeekGroup[]): string {
  const count = (...ids: readonly GroupId[]) =>
    groups.filter((group) => ids.includes(group.id)).reduce((sum, group) => sum + group.items.length, 0);
  const [late, now, later] = [count('sent'), count('idag'), count('imorgon', 'veckan', 'nasta')];
  if (late + now + later === 0) return t('Ingenting måste göras den här veckan.');
  const parts = [
    ...(late > 0 ? [t('{late, plural, one {# är försenad} other {# är försenade}}', { late })] : []),
    t('{now, plural, =0 {inget måste göras i dag} one {# sak i dag} other {# saker i dag}}', { now }),
    ...(later > 0 ? [t('{later} till de närmaste dagarna', { later })] : []),
  ];
  const text = LIST.format(parts);
  return `${text.charAt(0).toLocaleUpperCase(LOCALE)}${text.slice(1)}.`;
}

/** ISO 8601: the week that has the year's first Thursday is the first. */
export function weekNumber(monday: LocalDate): number {
  const thursday = addDays(monday, 3);
  const start = Date.UTC(Number(thursday.slice(0, 4)), 0, 1);
  return Math.floor((Date.parse(`${thursday}T00:00:00Z`) - start) / 86_400_000 / 7) + 1;
}

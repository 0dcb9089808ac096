import { addDays, daysBetween, parseDay, type LocalDate } from '@tavlan/process';
import { MONTHS, NEAR, WEEKDAYS } from './typed-day-words.js';

const MONDAY = parseDay('2024-01-01')!;

/**
 * A day as people write it: 2026-11-24, 20261124, 261124, 24/11, 24 nov, "i går", "-3" (three days ago), "fredag" (the
 * last one). Without a year the one is taken that lies nearest `today`, for December is written in January.
 */
export function readDay(text: string, today: LocalDate): LocalDate | null {
  const said = text.trim().toLowerCase().replace(/\s+/g, ' ').replace(/\.$/, '');
  const exact = parseDay(said);
  if (exact) return exact;
  const word = NEAR[said];
  if (word !== undefined) return addDays(today, word);
  const days = /^([+-]|−)(\d{1,3})$/.exec(said);
  if (days) return addDays(today, days[1] === '+' ? +days[2]! : -+days[2]!);
  const digits = /^(\d{2})?(\d{2})(\d{2})(\d{2})$/.exec(said);
  if (digits) return parseDay(`${digits[1] ?? today.slice(0, 2)}${digits[2]}-${digits[3]}-${digits[4]}`);
  const dayMonth = /^(?:den )?(\d{1,2})(?:[/.-](\d{1,2})| ?([a-zåäö]{3})[a-zåäö]*)\.?(?:[ /.-]?(\d{4}))?$/.exec(said);
  if (dayMonth) return written(dayMonth, today);
  const weekday =
    said.length < 3
      ? -1
      : WEEKDAYS.findIndex((names) => names.some((name) => name.startsWith(said) || said.startsWith(name)));
  if (weekday >= 0) return addDays(today, -((((daysBetween(MONDAY, today) - weekday) % 7) + 7) % 7));
  return null;
}

function written(match: RegExpExecArray, today: LocalDate): LocalDate | null {
  const month = match[2] === undefined ? MONTHS.findIndex((names) => names.includes(match[3] ?? '')) + 1 : +match[2];
  const at = (year: number) => parseDay(`${year}-${String(month).padStart(2, '0')}-${match[1]!.padStart(2, '0')}`);
  if (match[4] !== undefined) return at(+match[4]);
  const year = +today.slice(0, 4);
  const candidates = [year - 1, year, year + 1].map(at).filter((found) => found !== null);
  const distance = (found: LocalDate) => Math.abs(daysBetween(today, found));
  return candidates.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

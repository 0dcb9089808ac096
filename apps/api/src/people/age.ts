import type { LocalDate } from '@tavlan/process';

/** Whole years; null when only the year of birth is known, since one year more or less decides too much (15, 18, 21). */
export function ageOn(born: string | null, on: LocalDate): number | null {
  if (born === null || born.length !== 10 || born > on) return null;
  const years = Number(on.slice(0, 4)) - Number(born.slice(0, 4));
  return on.slice(5) < born.slice(5) ? years - 1 : years;
}

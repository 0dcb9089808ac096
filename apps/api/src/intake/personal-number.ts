/** Personal and coordination numbers, kept as twelve digits. */
import { parseDay, type LocalDate } from '@tavlan/process';

export interface PersonalNumber {
  readonly number: string;
  readonly born: LocalDate;
}

const SHAPE = /^(\d{2})?(\d{2})(\d{2})(\d{2})([-+ ]?)(\d{3})(\d)$/;

/** `null` when it is no number of a person: an impossible day or a wrong check digit. */
export function parsePersonalNumber(text: string, today: LocalDate): PersonalNumber | null {
  const match = SHAPE.exec(text.trim());
  if (!match) return null;
  const [, century, yy, mm, dd, sign, serial, check] = match as unknown as string[];
  if (Number(check) !== checkDigit(`${yy}${mm}${dd}${serial}`)) return null;
  const year = century ? `${century}${yy}` : fullYear(Number(yy), sign === '+', Number(today.slice(0, 4)));
  // A coordination number has sixty added to its day.
  const day = String(Number(dd) > 60 ? Number(dd) - 60 : Number(dd)).padStart(2, '0');
  const born = parseDay(`${year}-${mm}-${day}`);
  return born === null ? null : { number: `${year}${mm}${dd}${serial}${check}`, born };
}

/** Two digits mean the latest possible year; a plus sign says a hundred years before. */
function fullYear(yy: number, hundred: boolean, thisYear: number): string {
  const latest = thisYear - ((((thisYear - yy) % 100) + 100) % 100);
  return String(hundred ? latest - 100 : latest);
}

function checkDigit(nine: string): number {
  const sum = [...nine].reduce((total, digit, index) => {
    const product = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (product > 9 ? product - 9 : product);
  }, 0);
  return (10 - (sum % 10)) % 10;
}

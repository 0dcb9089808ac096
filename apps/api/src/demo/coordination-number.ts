/**
 * Coordination numbers that nobody has: sixty added to the day of birth, and a serial from the range that is kept for
 * tests (980–999).
 */
import type { LocalDate } from '@tavlan/process';

export class CoordinationNumbers {
  private readonly given = new Map<LocalDate, number>();

  next(born: LocalDate): string {
    const serial = (this.given.get(born) ?? 979) + 1;
    if (serial > 999) throw new Error(`No test number is left for ${born}.`);
    this.given.set(born, serial);
    const [year = '', month = '', dayOfMonth = ''] = born.split('-');
    const nine = `${year.slice(2)}${month}${Number(dayOfMonth) + 60}${serial}`;
    return `${year.slice(0, 2)}${nine}${checkDigit(nine)}`;
  }
}

/** Every other digit doubled, the digits of the products added up (the Luhn sum). */
function checkDigit(nine: string): number {
  let sum = 0;
  for (const [index, digit] of [...nine].entries()) {
    const product = Number(digit) * (index % 2 === 0 ? 2 : 1);
    sum += product > 9 ? product - 9 : product;
  }
  return (10 - (sum % 10)) % 10;
}

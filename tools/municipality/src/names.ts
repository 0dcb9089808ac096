/** Invented people. Family names are put together from words, so that they are nobody's on purpose. */
import type { Random } from './random.js';
import { textOf, type DayNumber } from './day-number.js';

const FIRST =
  `Alva Elsa Maja Wilma Ines Tuva Saga Lova Stina Ronja Amina Leyla Yasmin Nora Vera Signe Juni Hedda Tindra Moa
Sana Hawa Elin Freja Livia Alma Ester Iris Cleo Edith Hugo Noel Liam Elias Nils Vidar Melker Sixten Adam Omar Yusuf Ali
Leon Theo Loke Frans Algot Malte Ebbe Sigge Amir Bilal Edvin Otis Ture Love Charlie Jalal Ivar Kian`.split(/\s+/);
const BEFORE =
  `Alm Björk Ek Hassel Lönn Rönn Sälg Tall Ljung Mossa Sten Strand Å Äng Norr Väster Öster Söder Vind Måne Sol
Järn Silver Hav Sjö`.split(/\s+/);
const AFTER = `hage tjärn glänta kulle backa bräcka krona kvarn udde vret tuva skär ryd mala lycka hed dunge vadet boda
strömma`.split(/\s+/);

export const firstName = (random: Random): string => random.pick(FIRST);
export const familyName = (random: Random): string => `${random.pick(BEFORE)}${random.pick(AFTER)}`;

/**
 * Coordination numbers (sixty added to the day) with a right check digit, serial numbers from 000 on: the service reads
 * them as a person's, and they are no one's personal number.
 */
export class CoordinationNumbers {
  private readonly used = new Map<DayNumber, number>();

  /** Undefined when all thousand of the day are taken. */
  next(born: DayNumber): string | undefined {
    const serial = this.used.get(born) ?? 0;
    if (serial > 999) return undefined;
    this.used.set(born, serial + 1);
    const [year, month, day] = textOf(born).split('-') as [string, string, string];
    const nine = `${year.slice(2)}${month}${Number(day) + 60}${String(serial).padStart(3, '0')}`;
    return `${year.slice(0, 2)}${nine}${checkDigit(nine)}`;
  }
}

function checkDigit(nine: string): number {
  let sum = 0;
  for (let at = 0; at < nine.length; at++) {
    const product = (nine.charCodeAt(at) - 48) * (at % 2 === 0 ? 2 : 1);
    sum += product > 9 ? product - 9 : product;
  }
  return (10 - (sum % 10)) % 10;
}

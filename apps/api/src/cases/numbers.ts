/** Running numbers. A row is locked until commit, so a number is taken as late as can be, and a roll-back leaves no gap. */
import type { EntityManager } from 'typeorm';
import type { IntakeCounterRow } from '../database/entities/service.js';

export async function nextNumber(
  tx: EntityManager,
  m: number,
  series: IntakeCounterRow['series'],
  year: number,
): Promise<number> {
  const [row] = await tx.query<{ last: number }[]>(
    `insert into intake_counter (m, series, year, last) values ($1, $2, $3, 1)
     on conflict (m, series, year) do update set last = intake_counter.last + 1 returning last`,
    [m, series, year],
  );
  if (!row) throw new Error('The counter gave no number.');
  return row.last;
}

export const dnrOf = (year: number, number: number): string => `IO ${year}-${String(number).padStart(4, '0')}`;

/** Short, easily told apart in speech, and common enough to mean nothing. */
const WORDS =
  `ALEN ASKA BARK BERG BJÖRK BLAD BROD BÄCK DAMM DIMMA EKEN ELON ENEN FALK FJÄLL FLOD GLÄNTA GRAN GRUS HARE HASSEL
HAVET HEDEN HIND HOLM IGEL ISEN JORD KLIPPA KVIST LAVA LIND LJUNG LUND LÄRKA LÖNN MALM MOLN MOSSA MÅNE NORR OXEL
RENEN RIPA ROSEN RÄVEN RÖNN SAND SJÖN SKOG SNÖN SOLEN STEN STORK STRÖM SVAN TALL TRANA UGGLA UTTER VASS VIDE VIND ÄNG`.split(
    /\s+/,
  );
const STEP = 29;

/** "LIND-27": says nothing about the child, nor, by its order, about when the case came. Never repeats. */
export function codeOf(number: number): string {
  const index = number - 1;
  const round = Math.floor(index / WORDS.length);
  const word = WORDS[((index % WORDS.length) * STEP + round * 7) % WORDS.length];
  // Two digits while they last: 90 is prime to 37, so the digits go through all ninety before one comes back.
  const digits = round < 90 ? 10 + ((round * 37 + 17) % 90) : 10 + round;
  return `${word}-${digits}`;
}

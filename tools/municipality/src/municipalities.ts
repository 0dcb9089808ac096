/**
 * The municipalities of Sweden with their inhabitants: published figures where the file beside has them, for the others
 * a size from a rank-size law between the known ones, such that all add up to the whole country.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { MunicipalityWish } from './municipality-simulation.js';

/** SCB, 31 December 2024. */
export const INHABITANTS_OF_SWEDEN = 10_587_710;
/** Between the smallest of the five largest and the largest of the five smallest, whose figures are known. */
const LARGEST_UNKNOWN = 158_000;
const SMALLEST_UNKNOWN = 2_800;

interface Line {
  readonly m: number;
  readonly name: string;
  readonly known: number | undefined;
}

function readLines(): Line[] {
  const text = readFileSync(new URL('../data/municipalities.csv', import.meta.url), 'utf8');
  const lines = text.trim().split(/\r?\n/).slice(1);
  return lines.map((line) => {
    const [code, name, , known] = line.split(',');
    return { m: Number(code), name: name ?? '', known: known ? Number(known) : undefined };
  });
}

/** All of them, largest first. */
export function municipalitiesOfSweden(): MunicipalityWish[] {
  const lines = readLines();
  const known = lines.flatMap(({ m, name, known: inhabitants }) => (inhabitants ? [{ m, name, inhabitants }] : []));
  // Which unknown municipality has which rank is not known either: an order that is the same each time.
  const unknown = lines.filter((line) => line.known === undefined).sort((a, b) => (mix(a.m) < mix(b.m) ? -1 : 1));
  const left = INHABITANTS_OF_SWEDEN - known.reduce((sum, { inhabitants }) => sum + inhabitants, 0);
  const sizes = rankSizes(unknown.length, left);
  const drawn = unknown.map(({ m, name }, rank) => ({ m, name, inhabitants: sizes[rank]! }));
  return [...known, ...drawn].sort((a, b) => b.inhabitants - a.inhabitants || a.m - b.m);
}

/** As many as wished for, evenly from the largest to the smallest. */
export function someMunicipalities(count: number): MunicipalityWish[] {
  const all = municipalitiesOfSweden();
  return Array.from({ length: count }, (_, at) => all[Math.floor(((at + 0.5) * all.length) / count)]!);
}

/** size(x) = largest · (smallest / largest) ^ (x ^ p), x from 0 to 1 by rank; p such that the sizes add up. */
function rankSizes(count: number, sum: number): number[] {
  const at = (rank: number, power: number): number =>
    LARGEST_UNKNOWN * (SMALLEST_UNKNOWN / LARGEST_UNKNOWN) ** ((rank / (count - 1)) ** power);
  const total = (power: number): number =>
    Array.from({ length: count }, (_, r) => at(r, power)).reduce((a, b) => a + b);
  let [low, high] = [0.05, 5];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (total(middle) < sum) low = middle;
    else high = middle;
  }
  const sizes = Array.from({ length: count }, (_, rank) => Math.round(at(rank, low)));
  sizes[0]! += sum - sizes.reduce((a, b) => a + b);
  return sizes;
}

const mix = (m: number): string => createHash('sha256').update(`rank ${m}`).digest('hex');

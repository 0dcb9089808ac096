/** What is to be loaded. Two plans are the same load when their keys are. */
import type { LocalDate } from '@tavlan/process';
import { expectedChildReports } from './arrivals.js';
import { numberOf } from './day-number.js';
import { municipalitiesOfSweden, someMunicipalities } from './municipalities.js';
import type { MunicipalityWish, SimulationWish } from './municipality-simulation.js';
import { SeedRefusal } from './refusal.js';

export interface SeedWish {
  readonly seed: string;
  readonly years: number;
  readonly today: LocalDate;
  /** One invented municipality of so many. */
  readonly inhabitants?: number;
  /** The municipalities of Sweden, or some of them. */
  readonly nation?: boolean;
  readonly municipalities?: number;
}

export interface SeedPlan {
  readonly key: string;
  readonly simulation: SimulationWish;
  /** Largest first, so that the last to finish are small. */
  readonly municipalities: readonly MunicipalityWish[];
  readonly expectedReports: number;
}

/** Not a code of Sweden's: none begins with 9. */
export const INVENTED = { m: 9001, name: 'Storlunda' } as const;
const INHABITANTS = { least: 500, most: 2_000_000 } as const;
const MOST_YEARS = 30;

export function planOf({ seed, years, today, inhabitants, nation = false, municipalities }: SeedWish): SeedPlan {
  if (nation === (inhabitants !== undefined)) throw new SeedRefusal('Ange antingen --inhabitants eller --nation.');
  demandWhole('--years', years, 1, MOST_YEARS);
  if (seed.length === 0 || seed.length > 100) throw new SeedRefusal('--seed ska vara 1–100 tecken.');
  const simulation = { seed, years, today: numberOf(today) };
  const chosen = chooseMunicipalities(inhabitants, municipalities);
  const first = simulation.today - Math.round(years * 365.25);
  const everybody = chosen.reduce((sum, each) => sum + each.inhabitants, 0);
  return {
    key: JSON.stringify({ seed, years, today, inhabitants, nation, municipalities }),
    simulation,
    municipalities: chosen,
    expectedReports: expectedChildReports(everybody, first, simulation.today),
  };
}

function chooseMunicipalities(inhabitants?: number, count?: number): readonly MunicipalityWish[] {
  if (inhabitants !== undefined) {
    if (count !== undefined) throw new SeedRefusal('--municipalities hör till --nation.');
    demandWhole('--inhabitants', inhabitants, INHABITANTS.least, INHABITANTS.most);
    return [{ ...INVENTED, inhabitants }];
  }
  const all = municipalitiesOfSweden();
  if (count === undefined) return all;
  demandWhole('--municipalities', count, 1, all.length);
  return someMunicipalities(count);
}

function demandWhole(option: string, value: number, least: number, most: number): void {
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new SeedRefusal(`${option} ska vara ett heltal från ${least} till ${most}.`);
  }
}

/** Caseloads of any size, by simulation. */
export { planOf, INVENTED, type SeedPlan, type SeedWish } from './plan.js';
export { loadCaseload, undoLoad, type LoadOptions, type LoadReport } from './load/load-caseload.js';
export { checkSample, type SampleReport } from './load/check-sample.js';
export { summary } from './load/summary.js';
export { SeedInterrupted, SeedRefusal } from './refusal.js';
export { MunicipalitySimulation, type MunicipalityWish, type SimulationWish } from './municipality-simulation.js';
export { municipalitiesOfSweden, someMunicipalities } from './municipalities.js';
export { grouped, inWords } from './load/progress.js';
export { numberOf, textOf } from './day-number.js';

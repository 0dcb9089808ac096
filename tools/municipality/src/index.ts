/** Caseloads of any size, by simulation. */
export { Random } from './random.js';
export { MunicipalitySimulation } from './municipality-simulation.js';
export { numberOf, textOf } from './day-number.js';

/** Caseloads of any size, by simulation. */
export { Random } from './random.js';

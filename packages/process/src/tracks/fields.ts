/** Fields that several event types share. Choices are Swedish ASCII in the register, proper Swedish on screen. */
import type { FieldSpec } from '../definition.js';

export const choice = <const V extends Readonly<Record<string, string>>>(label: string, values: V) => ({ kind: 'choice', label, values }) as const; // prettier-ignore
/** A choice whose usual values are offered but which the process does not fix. */
export const openChoice = <const V extends Readonly<Record<string, string>>>(label: string, values: V) => ({ kind: 'choice', label, values, open: true }) as const; // prettier-ignore
export const flag = (label: string) => ({ kind: 'flag', label }) as const satisfies FieldSpec;
export const text = (label: string) => ({ kind: 'text', label }) as const satisfies FieldSpec;
export const code = (label: string) => ({ kind: 'code', label }) as const satisfies FieldSpec;
export const ahead = (label: string) => ({ kind: 'day', label, ahead: true }) as const satisfies FieldSpec;

export const reason = text('Skäl');
export const until = ahead('Till och med');
export const home = code('Hemmets beteckning');

export const form = choice('Form', {
  familjehem: 'Familjehem',
  jourhem: 'Jourhem',
  natverkshem: 'Nätverkshem',
  'annat-enskilt-hem': 'Annat enskilt hem',
  hvb: 'HVB',
  stodboende: 'Stödboende',
  sis: 'Särskilt ungdomshem (SiS)',
  'sis-last': 'Särskilt ungdomshem (SiS), låst enhet',
  'skyddat-boende': 'Skyddat boende',
  sjukhus: 'Sjukhus',
  hakte: 'Häkte',
  'eget-hem': 'Det egna hemmet (11 § LVU)',
});
export const placementGround = choice('Grund', {
  SoL: 'SoL, med samtycke',
  'LVU-2': '2 § LVU',
  'LVU-3': '3 § LVU',
  'LVU-2+3': '2 och 3 §§ LVU',
  'LVU-6': '6 § LVU',
});
export const careGround = choice('Grund', { '2': '2 § LVU', '3': '3 § LVU', '2+3': '2 och 3 §§ LVU' });
export const guardianOrChild = choice('Vem', {
  'vardnadshavare-1': 'Vårdnadshavare 1',
  'vardnadshavare-2': 'Vårdnadshavare 2',
  barnet: 'Barnet',
});
export const party = openChoice('Vem', guardianOrChild.values);
export const decisionType = choice('Vad beslutet gäller', {
  inleda: 'Inleda utredning',
  forlanga: 'Förlänga utredningstiden',
  insats: 'Insats',
  placering: 'Placering',
  omplacering: 'Omplacering',
  'ansokan-lvu': 'Ansökan om vård enligt LVU',
  overvagande: 'Övervägande',
  omprovning: 'Omprövning',
  umgange: 'Umgänge',
  vistelseort: 'Hemlig vistelseort',
  upphorande: 'Vårdens upphörande',
  flyttningsforbud: 'Flyttningsförbud',
  utreseforbud: 'Utreseförbud',
  vardnad: 'Vårdnad',
  overklagande: 'Överklagande av dom',
});
export const after = choice('Efter', { utredning: 'Utredning', placering: 'Placering', lvu: 'LVU-vård' });
export const court = choice('Domstol', {
  forvaltningsratt: 'Förvaltningsrätten',
  kammarratt: 'Kammarrätten',
  hfd: 'Högsta förvaltningsdomstolen',
});
export const courtOutcome = choice('Utgång', { bifall: 'Bifall', avslag: 'Avslag' });

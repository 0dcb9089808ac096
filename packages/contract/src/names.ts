/** Scalars of the contract. */
import { parseDay, type LocalDate, BODIES, COLUMNS } from '@tavlan/process';
import { z } from 'zod';

export const localDate = z
  .string()
  .refine((text): text is LocalDate => parseDay(text) !== null, { error: 'Skriv dagen som ÅÅÅÅ-MM-DD.' })
  .meta({ id: 'LocalDate', format: 'date', description: 'A day in Sweden, YYYY-MM-DD.' });
export const caseId = z.uuid({ error: 'Ogiltigt ärende-id.' }).meta({ id: 'CaseId' });
export const body = z.enum(BODIES).meta({ id: 'Body', description: 'Who decided.' });
export const column = z.enum(COLUMNS).meta({ id: 'Column' });
export const confidence = z.enum(['V', 'S', 'M']).meta({ id: 'Confidence' });
export const role = z
  .enum([
    'handlaggare',
    'arbetsledare',
    'chef',
    'jour',
    'ledamot',
    'namndsekreterare',
    'ordforande',
    'mottagning',
    'forvaltare',
    'granskare',
  ]) // prettier-ignore
  .meta({ id: 'Role' });
export type Role = z.infer<typeof role>;

export const person = z.strictObject({ id: z.string(), name: z.string() }).meta({ id: 'Person' });
export type Person = z.infer<typeof person>;

/** Registering a report about one or several children. */
import { EVENTS } from '@tavlan/process';
import { z } from 'zod';
import { caseId, localDate } from './names.js';

const choice = (field: 'source' | 'reporter') => {
  const spec = EVENTS['anmalan-inkommen'].fields[field];
  return z.enum(Object.keys(spec.values) as [string, ...string[]]);
};

/** Known children are named by their case, new ones by what is known of them. */
export const intakeChild = z
  .strictObject({
    caseId: caseId.optional(),
    name: z.string().trim().min(1).max(100).optional(),
    personalNumber: z.string().trim().max(13).optional(),
    born: z.union([localDate, z.string().regex(/^\d{4}$/)]).optional(),
  })
  .refine((child) => child.caseId !== undefined || child.name !== undefined, {
    error: 'Ange barnets namn, eller välj ett barn som redan är känt.',
  })
  .meta({ id: 'IntakeChild' });

export const intakeRequest = z
  .strictObject({
    on: localDate,
    at: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
      .optional(),
    late: z.boolean().optional(),
    source: choice('source'),
    reporter: choice('reporter').optional(),
    violence: z.boolean().optional(),
    acute: z.boolean().optional(),
    feedbackRequested: z.boolean().optional(),
    note: z.string().trim().min(1).max(280).optional(),
    unit: z.string().max(100).optional(),
    responsible: z.string().max(100).optional(),
    children: z.array(intakeChild).min(1, { error: 'En anmälan ska röra minst ett barn.' }).max(20),
  })
  .meta({ id: 'IntakeRequest' });
export type IntakeRequest = z.infer<typeof intakeRequest>;

/** `number` is the gap-free running number of the report, e.g. 2026-0412. */
export const intakeReceipt = z
  .strictObject({
    number: z.string(),
    on: localDate,
    cases: z.array(z.strictObject({ id: caseId, dnr: z.string(), name: z.string().nullable(), known: z.boolean() })),
    passedOn: z.array(z.strictObject({ name: z.string().nullable() })).meta({
      description: 'Children of the report whose case the reporter may not see: it has gone to the unit responsible.',
    }),
  })
  .meta({ id: 'IntakeReceipt' });
export type IntakeReceipt = z.infer<typeof intakeReceipt>;

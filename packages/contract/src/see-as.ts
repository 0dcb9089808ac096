/** What a role or a person would see, in figures; and who sees a case, with the reason. Never what a case holds. */
import { z } from 'zod';
import { figure } from './caseload.js';
import { column, localDate, person, role } from './names.js';

const place = z.strictObject({ id: z.string(), name: z.string() });

export const seeAsChoices = z
  .strictObject({
    roles: z.array(z.strictObject({ role, readsCases: z.boolean() })),
    units: z.array(place),
    people: z.array(person.extend({ roles: z.array(role) })),
  })
  .meta({ id: 'SeeAsChoices' });
export type SeeAsChoices = z.infer<typeof seeAsChoices>;

export const seeAsQuery = z.strictObject({
  user: z.string().trim().min(1).max(100).optional(),
  role: role.optional(),
  unit: z.string().trim().min(1).max(100).optional(),
});
export type SeeAsQuery = z.infer<typeof seeAsQuery>;

export const seeAs = z
  .strictObject({
    roles: z.array(role),
    units: z.array(place),
    readsCases: z.boolean().meta({ description: 'False: the role opens no case, whatever is granted.' }),
    cases: figure,
    columns: z.array(z.strictObject({ id: column, title: z.string(), cases: figure })),
    reasons: z.array(z.strictObject({ id: z.string(), title: z.string(), cases: figure })),
  })
  .meta({ id: 'SeeAs' });
export type SeeAs = z.infer<typeof seeAs>;

export const caseReadersQuery = z.strictObject({ dnr: z.string().trim().min(1).max(40) });
export const caseReaders = z
  .strictObject({
    readers: z.array(
      z.strictObject({
        person,
        roles: z.array(role),
        reason: z.strictObject({ id: z.string(), title: z.string() }),
        from: localDate.nullable().meta({ description: 'For the head of the unit only.' }),
        to: localDate.nullable(),
      }),
    ),
    barred: z.array(person).meta({ description: 'Jäviga; told to the head of the unit only.' }),
  })
  .meta({ id: 'CaseReaders' });
export type CaseReaders = z.infer<typeof caseReaders>;

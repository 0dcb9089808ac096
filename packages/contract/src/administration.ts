/** What the administrator keeps: units, and who works there with which roles from which day to which. */
import { z } from 'zod';
import { localDate, role, type Role } from './names.js';

/** Held in a unit, whose cases it opens. The other roles are the municipality's. */
export const UNIT_ROLES: readonly Role[] = ['handlaggare', 'arbetsledare', 'chef', 'mottagning'];

export const username = z
  .string()
  .regex(/^[a-z0-9åäö][a-z0-9åäö._@-]{1,99}$/, {
    error: 'Skriv användarnamnet med små bokstäver, siffror, punkt, bindestreck eller @, utan mellanslag.',
  })
  .meta({ id: 'Username' });

/** Length is what makes a password strong; rules about signs make people write it down. */
export const newPassword = z
  .string()
  .min(12, { error: 'Lösenordet ska ha minst 12 tecken.' })
  .max(200, { error: 'Lösenordet får ha högst 200 tecken.' })
  .meta({ id: 'NewPassword' });

const name = z
  .string()
  .trim()
  .min(1, { error: 'Skriv ett namn.' })
  .max(100, { error: 'Namnet får ha högst 100 tecken.' });

export const heldRole = z
  .strictObject({
    id: z.uuid(),
    role,
    unit: z.string().nullable(),
    from: localDate,
    lastDay: localDate.nullable().meta({ description: 'Held through this day; null as long as nothing else is said.' }),
  })
  .meta({ id: 'HeldRole' });
export type HeldRole = z.infer<typeof heldRole>;

export const administeredUser = z
  .strictObject({
    id: z.string(),
    username: z.string(),
    name: z.string(),
    active: z.boolean(),
    hasPassword: z.boolean().meta({ description: 'Can sign in with a password of this service.' }),
    roles: z.array(heldRole),
  })
  .meta({ id: 'AdministeredUser' });
export type AdministeredUser = z.infer<typeof administeredUser>;

export const administeredUnit = z.strictObject({ id: z.string(), name: z.string() }).meta({ id: 'AdministeredUnit' });
export type AdministeredUnit = z.infer<typeof administeredUnit>;

const rhythmUnit = z.enum(['days', 'weeks', 'months']);
const rhythmLength = z.strictObject({
  unit: rhythmUnit,
  count: z
    .int({ error: 'Skriv ett heltal.' })
    .min(0, { error: 'Skriv ett heltal från 0 till 60.' })
    .max(60, { error: 'Skriv ett heltal från 0 till 60.' }),
});

/** A yardstick of the municipality's own, where the law gives no number. */
export const localRhythm = z
  .strictObject({
    clock: z.string(),
    title: z.string(),
    law: z.string(),
    length: rhythmLength,
    own: z
      .boolean()
      .meta({ description: 'Decided by the municipality; otherwise the length the service begins with.' }),
  })
  .meta({ id: 'LocalRhythm' });
export type LocalRhythm = z.infer<typeof localRhythm>;

export const setRhythmRequest = rhythmLength.meta({ id: 'SetRhythmRequest' });
export type SetRhythmRequest = z.infer<typeof setRhythmRequest>;

/** Every change answers with the whole as it is then. */
export const administration = z
  .strictObject({ users: z.array(administeredUser), units: z.array(administeredUnit), rhythms: z.array(localRhythm) })
  .meta({ id: 'Administration' });
export type Administration = z.infer<typeof administration>;

export const unitRequest = z.strictObject({ name }).meta({ id: 'UnitRequest' });
export type UnitRequest = z.infer<typeof unitRequest>;

export const giveRoleRequest = z
  .strictObject({
    role,
    unit: z.string().nullable(),
    from: localDate,
    lastDay: localDate.nullable(),
  })
  .refine(({ role: given, unit }) => (unit !== null) === UNIT_ROLES.includes(given), {
    path: ['unit'],
    error: 'Välj enhet för en roll som hör till en enhet, och ingen enhet för de andra.',
  })
  .refine(({ from, lastDay }) => lastDay === null || lastDay >= from, {
    path: ['lastDay'],
    error: 'Sista dagen kan inte ligga före den första.',
  })
  .meta({ id: 'GiveRoleRequest' });
export type GiveRoleRequest = z.infer<typeof giveRoleRequest>;

export const addUserRequest = z
  .strictObject({
    username,
    name,
    password: newPassword.nullable().meta({ description: 'null for who signs in through the identity provider.' }),
    roles: z.array(giveRoleRequest).max(20),
  })
  .meta({ id: 'AddUserRequest' });
export type AddUserRequest = z.infer<typeof addUserRequest>;

export const changeUserRequest = z.strictObject({ name, active: z.boolean() }).meta({ id: 'ChangeUserRequest' });
export type ChangeUserRequest = z.infer<typeof changeUserRequest>;

export const resetPasswordRequest = z.strictObject({ password: newPassword }).meta({ id: 'ResetPasswordRequest' });
export type ResetPasswordRequest = z.infer<typeof resetPasswordRequest>;

export const endRoleRequest = z
  .strictObject({ lastDay: localDate.meta({ description: 'Before the first day: the role is taken back.' }) })
  .meta({ id: 'EndRoleRequest' });
export type EndRoleRequest = z.infer<typeof endRoleRequest>;

/** The start of an installation. */
export const setUpRequest = z.strictObject({
  municipality: z.string().regex(/^\d{4}$/, { error: 'Kommunkoden har fyra siffror.' }),
  units: z.array(name).min(1, { error: 'Ange minst en enhet.' }).max(100),
  administrator: z.strictObject({ username, name, password: newPassword }),
});
export type SetUpRequest = z.infer<typeof setUpRequest>;

/** RFC 9457 problems: one exhaustive catalogue. A refusal of the process that is not in it does not compile. */
import type { RefusalCode } from '@tavlan/process';
import { z } from 'zod';
import { requirement } from './case-view.js';

interface Entry {
  readonly status: number;
  readonly title: string;
}

const refusals = {
  'future-day': { status: 422, title: 'Datumet ligger i framtiden' },
  'before-birth': { status: 422, title: 'Datumet ligger före barnets födelse' },
  'unknown-ref': { status: 422, title: 'Händelsen som åsyftas finns inte' },
  malformed: { status: 422, title: 'Uppgifterna kunde inte läsas' },
  'body-not-allowed': { status: 409, title: 'Beslutsfattaren får inte fatta beslutet' },
  'must-acknowledge': { status: 409, title: 'Något saknas eller avviker' },
} as const satisfies Record<RefusalCode, Entry>;

export const PROBLEMS = {
  ...refusals,
  'invalid-request': { status: 422, title: 'Uppgifterna kunde inte läsas' },
  'not-json': { status: 415, title: 'Skicka uppgifterna som JSON' },
  'too-large': { status: 413, title: 'Det som skickades är för stort' },
  'not-signed-in': { status: 401, title: 'Du är inte inloggad' },
  'wrong-credentials': { status: 401, title: 'Användarnamnet eller lösenordet stämmer inte' },
  'no-local-accounts': { status: 403, title: 'Logga in med kommunens inloggning' },
  'too-many-attempts': { status: 429, title: 'För många försök' },
  'too-many-requests': { status: 429, title: 'För många anrop' },
  'cross-site': { status: 403, title: 'Anropet kom från en annan webbplats' },
  'not-yours': { status: 403, title: 'Din roll får inte göra det här' },
  'not-found': { status: 404, title: 'Ärendet finns inte, eller så har du inte tillgång till det.' },
  'unknown-meeting': { status: 404, title: 'Inget sammanträde är planerat den dagen' },
  'unknown-user': { status: 404, title: 'Användaren eller rollen finns inte' },
  'last-administrator': { status: 409, title: 'Någon måste vara systemförvaltare tills vidare' },
  'unknown-entry': { status: 404, title: 'Uppgiften finns inte' },
  'not-on-duty': { status: 403, title: 'Du har inget jourpass just nu' },
  'own-review': { status: 409, title: 'Någon annan ska granska din nödöppning' },
  'unknown-address': { status: 404, title: 'Adressen finns inte' },
  'stale-version': { status: 409, title: 'Någon annan hann före' },
  'key-reused': { status: 422, title: 'Nyckeln har redan använts till något annat' },
  'not-ready': { status: 503, title: 'Tjänsten är inte redo' },
  internal: { status: 500, title: 'Något gick fel hos oss' },
} as const satisfies Record<string, Entry>;
export type ProblemCode = keyof typeof PROBLEMS;

/** `type` is `/problems/<code>`; `missing` lists what is missing or deviates, each with the law behind it. */
export const problem = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    missing: z.array(requirement).optional(),
    errors: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
    version: z.int().optional().meta({ description: 'The version the case has now (stale-version).' }),
    since: z
      .array(z.looseObject({ id: z.string(), title: z.string() }))
      .optional()
      .meta({ description: 'What was logged in between.' }),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problem>;

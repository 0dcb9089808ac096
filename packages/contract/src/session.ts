/** Who is signed in. */
import { z } from 'zod';
import { localDate, person, role } from './names.js';

export const signInRequest = z
  .strictObject({ username: z.string().trim().min(1).max(100), password: z.string().min(1).max(200) })
  .meta({ id: 'SignInRequest' });
export type SignInRequest = z.infer<typeof signInRequest>;

/** `today` is the server's day, so that a browser with a wrong clock still counts right. */
export const session = z
  .strictObject({
    user: person,
    roles: z.array(role),
    units: z.array(z.strictObject({ id: z.string(), name: z.string() })),
    municipality: z.string(),
    today: localDate,
    colleagues: z.array(person).meta({ description: 'Whom a case may be assigned to.' }),
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof session>;

/** Passwords are kept as argon2id hashes; checking one takes the same time whether or not the account exists. */
import { hash, verify } from '@node-rs/argon2';
import { ProblemError } from '../http/problem-error.js';

/** What OWASP asks of argon2id, the library's default kind: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const hashPassword = (password: string): Promise<string> => hash(password, COST);

let nobodys: Promise<string> | undefined;

/** Without a hash the password is checked against one that nobody knows the password of. */
export async function passwordFits(stored: string | undefined, password: string): Promise<boolean> {
  nobodys ??= hashPassword(crypto.randomUUID());
  const fits = await verify(stored ?? (await nobodys), password);
  return fits && stored !== undefined;
}

/** `path`: of the password in what was sent. */
export function demandUnlike(username: string, password: string, path: string): void {
  if (!password.toLowerCase().includes(username.toLowerCase())) return;
  throw new ProblemError('invalid-request', {
    errors: [{ path, message: 'Lösenordet får inte innehålla användarnamnet.' }],
  });
}

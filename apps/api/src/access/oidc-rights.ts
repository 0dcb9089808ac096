/** What the provider's claims say of somebody, read with the settings of the installation. */
import { z } from 'zod';
import { OidcRefusal } from './oidc-refusal.js';
import type { Claims } from './oidc-provider.js';
import type { GrantedRole, OidcSettings, RightsFrom } from './oidc-settings.js';

/** A name of somebody in the register: one line, no signs that are not seen. */
const username = z
  .string()
  .min(1)
  .max(100)
  .regex(/^[^\p{C}\s]+$/u);
const personName = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .regex(/^[^\p{C}]+$/u);
const values = z.union([z.string().transform((text) => [text]), z.array(z.string())]);

/** Which user of the register it is. */
export function usernameOf(claims: Claims, { userClaim }: OidcSettings): string {
  const parsed = username.safeParse(claims[userClaim]);
  if (!parsed.success) throw new OidcRefusal('felinstallt');
  return parsed.data;
}

/** For the register; the user name where the provider tells none. */
export function personNameOf(claims: Claims, settings: OidcSettings): string {
  const parsed = personName.safeParse(claims[settings.nameClaim]);
  return parsed.success ? parsed.data : usernameOf(claims, settings);
}

/** The roles that the values of the claim stand for, each once; values that mean nothing here are passed over. */
export function rolesOf(claims: Claims, rights: Extract<RightsFrom, { from: 'claims' }>): GrantedRole[] {
  const parsed = values.safeParse(claims[rights.claim]);
  const found = (parsed.success ? parsed.data : []).flatMap((value) => rights.map.get(value) ?? []);
  return [...new Map(found.map((each) => [roleKey(each), each])).values()];
}

export const roleKey = ({ role, unit }: GrantedRole): string => `${role}:${unit ?? ''}`;

/** Whether the person has shown who they are strongly enough, where the installation asks for it. */
export function demandStrongEnough(claims: Claims, { strongEnough }: OidcSettings): void {
  const shown = claims['acr'];
  if (strongEnough.length === 0 || (typeof shown === 'string' && strongEnough.includes(shown))) return;
  throw new OidcRefusal('for-svag');
}

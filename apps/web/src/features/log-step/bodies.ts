/** Whom the form offers as the one who decided. */
import type { Role } from '@tavlan/contract';
import { BODIES, EVENTS, type Body, type EventType } from '@tavlan/process';
import type { Option } from '../../ui/field.js';
import { t } from '../../ui/language/text.js';
import { BODY_NAMES } from './body-names.js';

/** What the board itself does is no decision in the matrix, but it was either the board or its committee. */
const BY_THE_BOARD: ReadonlySet<string> = new Set(['namndbeslut', 'sammantrade-hallet']);

/** Who may decide; `null` when nobody decides it. */
export function bodiesOf(type: EventType, allowed: readonly Body[] | null): readonly Body[] | null {
  if (allowed !== null) return allowed;
  if (BY_THE_BOARD.has(type)) return ['utskott', 'namnd'];
  const spec: { readonly decision?: string } = EVENTS[type];
  return spec.decision === undefined ? null : BODIES;
}

/** The others stand last: it may have happened all the same, and is then recorded as a deviation. */
export function bodyOptions(allowed: readonly Body[]): Option[] {
  const others = BODIES.filter((body) => !allowed.includes(body));
  return [
    ...allowed.map((body) => ({ value: body, label: BODY_NAMES[body] })),
    ...others.map((body) => ({
      value: body,
      label: t('{body} (registreras som avvikelse)', { body: BODY_NAMES[body] }),
    })),
  ];
}

const OWN_BODY: Partial<Readonly<Record<Role, Body>>> = { handlaggare: 'handlaggare', arbetsledare: 'arbetsledare', chef: 'chef', ordforande: 'ordforande', jour: 'handlaggare' }; // prettier-ignore

/** The only one who may decide, else the reader's own place in the delegation order when it is allowed there. */
export function presetBody(allowed: readonly Body[] | null, roles: readonly Role[]): Body | '' {
  if (allowed === null) return '';
  if (allowed.length === 1) return allowed[0] ?? '';
  const own = roles.map((role) => OWN_BODY[role]).find((body) => body !== undefined && allowed.includes(body));
  return allowed.length === BODIES.length ? '' : (own ?? '');
}

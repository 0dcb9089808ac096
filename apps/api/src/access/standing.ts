/**
 * What may be written follows from how the case came into sight. Who sees it by an emergency opening or a duty period
 * alone works with it while that lasts, and does not rule who sees it afterwards; and nobody does by a correction what
 * they could not have logged.
 */
import type { EventType, LocalDate, RegisterEvent } from '@tavlan/process';
import type { EntityManager } from 'typeorm';
import { ProblemError } from '../http/problem-error.js';
import type { Actor } from './actor.js';
import { mayLog, speaksForOneself } from './may-log.js';
import { lastingPrincipalsOf } from './principals.js';

/** Entries that give the case to somebody, or let the whole line in again. */
const LASTING = new Set([
  'arende-tilldelat',
  'skyddad-identitet-havd',
  'hemlig-vistelseort-upphord',
  'skyddat-boende-upphort',
]);
const JAV = 'jav-anmalt';
const CORRECTION = 'rattelse';
/** These too reach beyond the night when they name somebody, or are undone. */
const REACHING = new Set([...LASTING, 'skyddad-identitet-satt', JAV]);

interface Written {
  readonly events: readonly RegisterEvent[];
  /** Who recorded each, in the same order. */
  readonly recorders: readonly string[];
}

export const asksForStanding = ({ type }: RegisterEvent): boolean => type === CORRECTION || REACHING.has(type);

/** Does the actor see the case by more than what ends by the minute? Asked as the actor, for a case that is seen. */
export async function hasStanding(
  tx: EntityManager,
  actor: Actor,
  { caseId, today }: { readonly caseId: string; readonly today: LocalDate },
): Promise<boolean> {
  const found = await tx.query<unknown[]>(
    `select from case_grant where m = $1 and case_id = $2 and principal = any ($3::text[])
        and valid_from <= $4::date and (valid_to is null or valid_to > $4::date) limit 1`,
    [actor.municipality, caseId, lastingPrincipalsOf(actor), today],
  );
  return found.length > 0;
}

export function demandStanding(actor: Actor, entry: RegisterEvent, written: Written, standing: boolean): void {
  if (entry.type === CORRECTION) return demandCorrection(actor, entry, written, standing);
  if (standing) return;
  if (LASTING.has(entry.type)) throw passingOnly('Ärendets ansvariga och deras ledning gör det.');
  if (entry.type === JAV && entry['user'] !== actor.userId) throw passingOnly('Du kan bara anmäla jäv för dig själv.');
  if (entry.type === 'skyddad-identitet-satt' && entry['manager'] !== undefined) {
    throw passingOnly('Markera skyddet utan att ange chef.');
  }
}

function demandCorrection(actor: Actor, entry: RegisterEvent, written: Written, standing: boolean): void {
  const { events, recorders } = written;
  const first = firstCorrected(events, entry.ref);
  const strand = events.flatMap((event, place) =>
    first !== undefined && firstCorrected(events, event.id) === first ? [{ event, by: recorders[place] }] : [],
  );
  const wasJav = strand.filter(({ event }) => said(event).type === JAV);
  const leads = standing && (actor.roles.includes('arbetsledare') || actor.roles.includes('chef'));
  if (wasJav.length > 0 && !leads && wasJav.some(({ by }) => by !== actor.userId)) {
    throw notYours('En jävsanmälan rättas av den som gjorde den eller av ärendets ledning.');
  }
  const becomes = said(entry);
  const types = [...strand.map(({ event }) => said(event).type), becomes.type].filter((type) => type !== undefined);
  if (types.some((type) => !mayLog(actor.roles, type as EventType))) {
    throw notYours('Du får bara rätta sådant som du själv får registrera.');
  }
  if (becomes.type !== undefined && !speaksForOneself(actor.roles, { ...becomes, type: becomes.type }, actor.userId)) {
    throw notYours('Du kan bara anmäla jäv för dig själv.');
  }
  if (standing) return;
  if (strand.some(({ by }) => by !== actor.userId)) throw passingOnly('Du kan bara rätta det du själv har skrivit.');
  if (types.some((type) => REACHING.has(type))) throw passingOnly('Ärendets ansvariga och deras ledning rättar det.');
}

/** What an entry says happened: of a correction, what it turns the entry into, if it says. */
function said(event: RegisterEvent): { readonly type?: string; readonly user?: unknown } {
  if (event.type !== CORRECTION) return { type: event.type, user: event['user'] };
  const { replaces } = event;
  if (typeof replaces !== 'object' || replaces === null || Array.isArray(replaces)) return {};
  const { type, user } = replaces as Record<string, unknown>;
  return typeof type === 'string' ? { type, user } : {};
}

/** A correction names what was there before it, so this ends. */
function firstCorrected(events: readonly RegisterEvent[], ref: RegisterEvent['ref']): RegisterEvent | undefined {
  const named = events.find(({ id }) => id === ref);
  return named?.type === CORRECTION ? firstCorrected(events, named.ref) : named;
}

const notYours = (detail: string) => new ProblemError('not-yours', { detail });
const passingOnly = (detail: string) =>
  notYours(`Du ser ärendet bara genom en nödöppning eller ett jourpass. ${detail}`);

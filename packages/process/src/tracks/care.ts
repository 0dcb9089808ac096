/** What several tracks need to know about care under LVU: its ground, whether it has begun, which reviews it asks for. */
import type { LocalDate } from '../calendar/local-date.js';
import { isRunning, type RunningInstance, type RunningRound } from '../running.js';
import type { FoldedEvent, Folding } from './track.js';

export const isLvuGround = (ground: unknown): boolean => typeof ground === 'string' && ground.startsWith('LVU');

/** Not merely applied for; care that runs stays decided while more is applied for. */
export const isDecided = (care: RunningInstance): boolean =>
  care.state !== 'ansokt' || care.data['judgedOn'] !== undefined;

/** "2", "3" or "2+3" as far as the register tells: the judgment's, the application's, else the placement's. */
export function groundOf(f: Folding, care: RunningInstance): string | undefined {
  const own = care.data['ground'];
  if (typeof own === 'string') return own;
  const placement = f.openOf('placering').find((p) => /^LVU-[23]/.test(String(p.data['ground'])));
  return placement ? String(placement.data['ground']).slice(4) : undefined;
}

const GROUND_UNKNOWN = 'Grunden för vården är inte antecknad. Gäller den 3 § ska vården omprövas i stället.';

/**
 * Opens the reviews that the ground asks for: 2 § is considered, 3 § reconsidered; an unknown ground is considered.
 * Care that began after the judgment counts from its beginning, as long as no review has been held. LVU 13 §.
 */
export function openReviews(f: Folding, care: RunningInstance, e: FoldedEvent, begins = false): void {
  const ground = groundOf(f, care);
  const wanted = [
    ...(ground === undefined || ground.includes('2') ? ['LVU-15'] : []),
    ...(ground?.includes('3') ? ['LVU-16'] : []),
  ];
  for (const clock of wanted) {
    const earlier = care.rounds.filter((round) => round.clock === clock);
    const replaceable = (round: RunningRound): boolean =>
      begins && isRunning(round) && round.lastDay !== undefined && e.day <= round.lastDay;
    if (!earlier.every(replaceable)) continue;
    for (const round of earlier) care.rounds.splice(care.rounds.indexOf(round), 1);
    const round = f.open(clock, care, e);
    if (round && ground === undefined) round.rule = { ...round.rule, confidence: 'M', remark: GROUND_UNKNOWN };
  }
}

/** When care began, if it has: as recorded, or because the child already was placed under LVU. LVU 10 § third para. */
export function careBegun(f: Folding, care: RunningInstance): { on: LocalDate; by: string } | undefined {
  if (care.data['begunBy'] !== undefined)
    return { on: care.data['begunOn'] as LocalDate, by: String(care.data['begunBy']) };
  const placement = f.openOf('placering').find((p) => isLvuGround(p.data['ground']));
  return placement && { on: placement.openedOn, by: placement.key };
}

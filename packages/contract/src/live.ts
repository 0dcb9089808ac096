/** Open boards hear that cases have changed, and ask for those cards. */
import { z } from 'zod';
import { boardFilter, card } from './board.js';
import { caseId, column } from './names.js';

/** What a server-sent event carries: ids and nothing else, and only of cases the reader may see. */
export const liveMessage = z.strictObject({ cases: z.array(caseId) }).meta({ id: 'LiveMessage' });
export type LiveMessage = z.infer<typeof liveMessage>;

export const cardsRequest = z
  .strictObject({
    ids: z.array(caseId).min(1).max(200),
    filter: boardFilter.omit({ on: true, known: true }).optional(),
  })
  .meta({ id: 'CardsRequest' });
export type CardsRequest = z.infer<typeof cardsRequest>;

export const changedCard = z
  .strictObject({
    id: caseId,
    places: z.array(z.strictObject({ column, card })).nullable().meta({
      description: 'Its card and its echoes, none when the filter leaves it out; null when it cannot be seen.',
    }),
  })
  .meta({ id: 'ChangedCard' });
export const changedCards = z.strictObject({ cards: z.array(changedCard) }).meta({ id: 'ChangedCards' });
export type ChangedCards = z.infer<typeof changedCards>;

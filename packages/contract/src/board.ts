/** The board: seven columns of cards, today or on any day. */
import { z } from 'zod';
import { caseId, column, localDate, person } from './names.js';

/** The limit that falls due first, or is most late. `daysLeft` is negative when the last day has passed. */
export const cardLimit = z
  .strictObject({
    clock: z.string(),
    title: z.string(),
    due: localDate.nullable(),
    lastDay: localDate.nullable(),
    daysLeft: z.int().nullable(),
    state: z.enum(['later', 'warning', 'overdue']),
    weight: z.int().min(1).max(4),
    local: z.boolean(),
  })
  .meta({ id: 'CardLimit' });
export type CardLimit = z.infer<typeof cardLimit>;

export const red = z
  .strictObject({
    event: z.string(),
    reason: z.string().nullable(),
    owner: z.string().nullable(),
    next: localDate.nullable(),
  })
  .meta({ id: 'Red' });

export const card = z
  .strictObject({
    id: caseId,
    dnr: z.string(),
    code: z.string().meta({ description: 'Sayable case code that says nothing about the child.' }),
    name: z.string().nullable().meta({ description: "The child's first name; null when it is not shown." }),
    age: z.int().nullable(),
    responsible: person.nullable(),
    unit: z.string().nullable(),
    since: localDate.meta({ description: 'The day it came into the column.' }),
    days: z.int(),
    next: cardLimit.nullable(),
    late: z.int().meta({ description: 'Number of limits that have passed unmet.' }),
    red: red.nullable(),
    markers: z.array(z.string()),
    echo: z.boolean(),
  })
  .meta({ id: 'Card' });
export type Card = z.infer<typeof card>;

export const boardColumn = z
  .strictObject({
    id: column,
    title: z.string(),
    count: z.int(),
    echoes: z.int(),
    cards: z.array(card),
    next: z.string().nullable().meta({ description: 'Cursor of the next page of the column.' }),
  })
  .meta({ id: 'BoardColumn' });
export type BoardColumn = z.infer<typeof boardColumn>;

export const board = z
  .strictObject({ on: localDate, today: localDate, columns: z.array(boardColumn).length(7) })
  .meta({ id: 'Board' });
export type Board = z.infer<typeof board>;

const yes = z.enum(['1', 'true']).optional();
export const boardFilter = z
  .strictObject({
    on: localDate.optional(),
    known: localDate.optional().meta({ description: 'What the board showed then, instead of what is known today.' }),
    responsible: z.string().max(100).optional().meta({ description: 'User id, or "me".' }),
    unit: z.string().max(100).optional(),
    red: yes,
    late: yes,
    q: z.string().max(100).optional(),
  })
  .meta({ id: 'BoardFilter' });
export type BoardFilter = z.infer<typeof boardFilter>;
export const boardPageQuery = boardFilter.extend({ after: z.string().max(300).optional() });

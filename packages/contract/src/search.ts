/** Finding a case by dnr, name or personal number. */
import { z } from 'zod';
import { caseId, column } from './names.js';

export const searchQuery = z.strictObject({
  q: z.string().trim().min(2, { error: 'Skriv minst två tecken.' }).max(100),
});
export const searchHit = z
  .strictObject({
    id: caseId,
    dnr: z.string(),
    name: z.string().nullable(),
    born: z.string().nullable(),
    column: column
      .nullable()
      .meta({ description: 'Null for who may know that the child is known, but not what became of it.' }),
    unit: z.string().nullable().meta({ description: 'The unit to call.' }),
    responsible: z.string().nullable(),
    why: z.enum(['dnr', 'namn', 'personnummer']),
  })
  .meta({ id: 'SearchHit' });
export const searchResult = z.strictObject({ hits: z.array(searchHit) }).meta({ id: 'SearchResult' });
export type SearchResult = z.infer<typeof searchResult>;
export type SearchHit = z.infer<typeof searchHit>;

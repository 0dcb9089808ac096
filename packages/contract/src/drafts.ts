/** What somebody has begun to write and not sent: theirs alone, kept until it is sent or thirty days old. */
import { z } from 'zod';
import { listedCase } from './watch.js';

const MOST_CHARACTERS = 20_000;

/** The id of the case that is written about, or `anmalan` for a report that is being registered. */
export const draftKey = z
  .string()
  .regex(/^(anmalan|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/, { error: 'Utkastet hör inte till något ärende.' })
  .meta({ id: 'DraftKey', description: 'The id of a case, or `anmalan`.' });

const draftBody = z.record(z.string(), z.unknown());

export const keepDraftRequest = z
  .strictObject({
    body: draftBody.refine((body) => JSON.stringify(body).length <= MOST_CHARACTERS, {
      error: 'Utkastet är för långt för att sparas.',
    }),
  })
  .meta({ id: 'KeepDraftRequest' });
export type KeepDraftRequest = z.infer<typeof keepDraftRequest>;

export const savedDraft = z
  .strictObject({
    key: draftKey,
    body: draftBody.meta({ description: 'As it was typed; only the page that wrote it can read it.' }),
    savedAt: z.iso.datetime({ offset: true }),
    case: listedCase.nullable().meta({ description: 'The case it is about; null for a report.' }),
  })
  .meta({ id: 'SavedDraft' });
export type SavedDraft = z.infer<typeof savedDraft>;

/** Those about cases the writer may not see any more are left out. */
export const drafts = z.strictObject({ drafts: z.array(savedDraft) }).meta({ id: 'Drafts' });
export type Drafts = z.infer<typeof drafts>;

export const draftKept = z.strictObject({ savedAt: z.iso.datetime({ offset: true }) }).meta({ id: 'DraftKept' });
export type DraftKept = z.infer<typeof draftKept>;

/** What came of reviewing the access log. Rows are only ever added. */
import { nullable, tableSchema } from './table-schema.js';

export interface LogReviewRow {
  m: number;
  review_id: string;
  at: Date;
  reviewer: string;
  kind: string;
  selection: Readonly<Record<string, unknown>>;
  row_keys: readonly string[];
  outcome: string;
  note: string | null;
  follows: string | null;
}
export const logReview = tableSchema<LogReviewRow>(
  'log_review',
  {
    m: 'smallint',
    review_id: 'uuid',
    at: 'timestamp with time zone',
    reviewer: 'text',
    kind: 'text',
    selection: 'jsonb',
    row_keys: 'jsonb',
    outcome: 'text',
    note: nullable('text'),
    follows: nullable('uuid'),
  },
  {
    primary: ['m', 'review_id'],
    indices: { log_review_at: ['m', 'at'] },
    foreignKeys: [
      { name: 'log_review_reviewer_fk', target: 'app_user', columns: ['m', 'reviewer'], references: ['m', 'user_id'] },
      {
        name: 'log_review_follows_fk',
        target: 'log_review',
        columns: ['m', 'follows'],
        references: ['m', 'review_id'],
      },
    ],
    checks: ['log_review_kind', 'log_review_outcome', 'log_review_note', 'log_review_rows'],
  },
);

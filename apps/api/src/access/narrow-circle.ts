/**
 * Is the circle of a case narrow on a day? One predicate for whoever is asked without seeing cases: search at intake and
 * matching of reports. What the child's name is masked by (OSL 22:1, skyddat boende) and what narrows the grants, such as
 * hidden whereabouts (LVU 14 §) or a decision on skyddat boende (lag 2024:79), count alike.
 */
import { maskedSql } from '../people/shown-child.js';

/** `child` and `owner` are rows of those tables; `m` and `today` parameters of the statement. */
export const narrowCircleSql = (row: {
  readonly child: string;
  readonly owner: string;
  readonly m: string;
  readonly today: string;
}): string => `(${maskedSql(row)} or exists (
  select from case_grant n where n.m = ${row.m} and n.case_id = ${row.owner}.case_id and n.reason = 'skyddskretsen'
     and n.valid_from <= ${row.today} and (n.valid_to is null or n.valid_to > ${row.today})))`;

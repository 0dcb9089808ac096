/** What an entry changed of the cards of its case. They have no history, but are made of intervals that do. */
import { RULES_VERSION, cardsOf } from '@tavlan/api';
import { dayInSweden } from '@tavlan/process';

const SOURCES = ['phase_span', 'clock_span', 'assignment_span', 'red_span', 'marker_span'];

/** For each of their tables. `from` and `to`: instants at which entries were recorded. */
export async function cardsBetween(owner, of, from, to) {
  const facts = await factsOf(owner, of);
  const [before, after] = [await cardsAt(owner, of, facts, from), await cardsAt(owner, of, facts, to)];
  const shared = { m: of[0], case_id: of[1], known_from: to, rules_version: RULES_VERSION, context_seq: 0 };
  const changed = (table) => {
    const old = new Map(before[table].map((row) => [row.key, JSON.stringify(row)]));
    const kept = after[table].filter((row) => old.get(row.key) === JSON.stringify(row)).map(({ key }) => key);
    const written = after[table].filter(({ key }) => !kept.includes(key)).map((row) => ({ ...row, ...shared }));
    const gone = new Set([...old.keys(), ...written.map(({ key }) => key)]);
    return { gone: [...gone].filter((key) => !kept.includes(key)), written };
  };
  return Object.fromEntries(Object.keys(after).map((table) => [table, changed(table)]));
}

async function factsOf(owner, of) {
  const { rows } = await owner.query(
    `select case_id as "caseId", child_id as "childId", dnr, code, unit from child_case where m = $1 and case_id = $2`,
    of,
  );
  return rows[0];
}

async function cardsAt(owner, of, facts, at) {
  const spans = {};
  for (const table of SOURCES) spans[table] = await spansAt(owner, table, of, at);
  return cardsOf(spans, { ...facts, recordedOn: dayInSweden(new Date(at)) });
}

async function spansAt(owner, table, of, at) {
  const known = (name) => `select to_jsonb(s) as row from ${name} s where m = $1 and case_id = $2 and known_from <= $3`;
  const { rows } = await owner.query(
    `${known(table)} union all ${known(`${table}_history`)} and known_to > $3 order by 1`,
    [...of, at],
  );
  return rows.map(({ row }) => row);
}

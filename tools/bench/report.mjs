/** The rows as a table for people, and the one line that counts. */
import { readFileSync } from 'node:fs';
import { isWithin } from './figures.mjs';

const budgets = JSON.parse(readFileSync(new URL('./budgets.json', import.meta.url), 'utf8'));

/**
 * Each row with its budget, whether it is kept, and figures short enough to read. What cannot be kept yet is reported, with
 * its cause, in causes.md; a run within the limit that stands with it is no news. See docs/decisions/0022.
 */
export const judged = (rows, of = budgets) =>
  rows.map((row) => {
    const { reported, ...budget } = of[row.id] ?? {};
    const hasOne = of[row.id] !== undefined;
    const kept = hasOne ? isWithin(row, budget) : null;
    const sides = Object.fromEntries(
      ['measured', 'floor', 'ratio'].flatMap((side) => (row[side] ? [[side, rounded(row[side])]] : [])),
    );
    return {
      ...row,
      ...sides,
      budget: hasOne ? budget : null,
      kept,
      ...(kept === false && { reported: reported !== undefined && isWithin(row, reported) }),
    };
  });

const rounded = (spread) => Object.fromEntries(Object.entries(spread).map(([key, value]) => [key, short(value)]));
const short = (value) => (Math.abs(value) >= 1000 ? Math.round(value) : Number(value.toPrecision(3)));

const figure = (value) => (value >= 10_000 ? value.toLocaleString('en').replaceAll(',', ' ') : String(value));
const withSpread = (spread) => {
  if (!spread) return '–';
  const { median, least, most } = spread;
  return least === most ? figure(median) : `${figure(median)} (${figure(least)}–${figure(most)})`;
};

export const HEAD = ['what', 'measured', 'floor', 'ratio', 'budget', ''];

export const cells = (row) => [
  row.title,
  `${withSpread(row.measured)} ${row.unit}`,
  row.floor ? `${withSpread(row.floor)} ${row.unit}` : '–',
  withSpread(row.ratio),
  inWords(row.budget, row.unit),
  row.kept === null ? '' : row.kept ? 'kept' : row.reported ? 'missed, as reported' : 'MISSED',
];

function inWords(budget, unit) {
  const [[side, { least, most }] = [undefined, {}]] = Object.entries(budget ?? {});
  if (side === undefined) return '–';
  const limit = least === undefined ? `≤ ${figure(most)}` : `≥ ${figure(least)}`;
  return side === 'ratio' ? `${limit}×` : `${limit} ${unit}`;
}

export function table({ rows }) {
  const lines = [HEAD, ...rows.map(cells)];
  const widths = HEAD.map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

export const isNews = ({ kept, reported }) => kept === false && !reported;

export function verdict({ rows }) {
  const judgedRows = rows.filter(({ kept }) => kept !== null);
  const keptRows = judgedRows.filter(({ kept }) => kept);
  if (keptRows.length === judgedRows.length) return `All ${judgedRows.length} budgets are kept.`;
  const named = (words, list) => (list.length === 0 ? '' : `; ${words}: ${list.map(({ title }) => title).join(' · ')}`);
  const missed = named('MISSED', judgedRows.filter(isNews));
  const reported = named(
    'missed as docs/performance.md reports',
    judgedRows.filter((row) => row.reported),
  );
  return `${keptRows.length} of ${judgedRows.length} budgets are kept${missed}${reported}.`;
}

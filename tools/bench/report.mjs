/** The rows as a table for people, and the one line that counts. */
import { readFileSync } from 'node:fs';
import { isKept } from './figures.mjs';

const budgets = JSON.parse(readFileSync(new URL('./budgets.json', import.meta.url), 'utf8'));

/** Each row with its budget, whether it is kept, and figures short enough to read. */
export const judged = (rows) =>
  rows.map((row) => {
    const budget = budgets[row.id];
    const sides = Object.fromEntries(['measured', 'floor', 'ratio'].flatMap((side) => (row[side] ? [[side, rounded(row[side])]] : [])));
    return { ...row, ...sides, budget: budget ?? null, kept: budget ? isKept(row, budget) : null };
  }); // prettier-ignore

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
  row.kept === null ? '' : row.kept ? 'kept' : 'MISSED',
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

export function verdict({ rows }) {
  const missed = rows.filter(({ kept }) => kept === false);
  const judgedRows = rows.filter(({ kept }) => kept !== null);
  if (missed.length === 0) return `All ${judgedRows.length} budgets are kept.`;
  return `${judgedRows.length - missed.length} of ${judgedRows.length} budgets are kept; missed: ${missed.map(({ title }) => title).join(' · ')}.`;
}

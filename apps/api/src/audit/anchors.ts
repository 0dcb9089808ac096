/** Heads of the lanes, written down outside the database, so that a cut-off end is noticed too. */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';

export interface Anchor {
  readonly at: string;
  readonly m: number;
  readonly lane: string;
  readonly seq: number;
  readonly mac: string;
}

export function writeAnchors(file: string | undefined, anchors: readonly Anchor[]): void {
  if (file === undefined || anchors.length === 0) return;
  appendFileSync(file, anchors.map((anchor) => `${JSON.stringify(anchor)}\n`).join(''), { mode: 0o600 });
}

/** A line that was cut short by a crash is passed over; the next one says more. */
export function readAnchors(file: string | undefined, m: number): Anchor[] {
  if (file === undefined || !existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line) => {
    try {
      const anchor = JSON.parse(line) as Anchor;
      return anchor.m === m ? [anchor] : [];
    } catch {
      return [];
    }
  });
}

/** Writes histories as a clerk would read them aloud: one event a line, `type day key=value …`. */
import { checkReport, day, defaultContext, parseHistory, readEvent } from '../index.js';
import type { ClockLine, Context, FindingLine, Register, RegisterEvent, ReportLine } from '../index.js';

const LINE = /^(?:#(\S+)\s+)?(\S+)(?:\s+(\S+))?(?:\s+(.*))?$/;
const LISTS = new Set(['ref', 'onBetween']);

function value(name: string, text: string): unknown {
  if (text === 'true' || text === 'false') return text === 'true';
  return LISTS.has(name) && text.includes(',') ? text.split(',') : text.replaceAll('_', ' ');
}

/** `besok-hos-barnet 2026-01-12 aloneWithChild=true`; a first `#id` names it, else e1, e2 …; `_` is a space. */
export function event(line: string, place = 1): RegisterEvent {
  const [, id, type, on, rest] = LINE.exec(line.trim())!;
  const data = (rest ?? '')
    .split(/\s+/)
    .filter(Boolean)
    .map((pair) => {
      const [name, text] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
      return [name, value(name, text)] as const;
    });
  const days = on!.includes('..') ? { onBetween: on!.split('..') } : { on };
  return { id: id ?? `e${place}`, type: type!, ...days, ...Object.fromEntries(data) } as unknown as RegisterEvent;
}

/** A register, its events on lines or parted by `; `; a first line `barn 2010-05-01` tells when the child was born. A line that cannot be read is a fault. */
export function register(text: string): Register {
  const lines = text
    .split(/\n|; /)
    .map((line) => line.trim())
    .filter(Boolean);
  const born = lines[0]?.startsWith('barn ') ? lines.shift()!.slice(5) : undefined;
  const events = lines.map((line, i) => event(line, i + 1));
  for (const e of events) {
    const read = readEvent({ ...e });
    if (!read.ok) throw new Error(`${e.type} ${String(e.on)}: ${read.text}`);
    if (read.unused.length > 0) throw new Error(`${e.type} does not use ${read.unused.join(', ')}`);
  }
  return { child: born === undefined ? {} : { born }, events };
}

/** The check report of one history on a day. */
export function report(text: string, on: string, context: Partial<Context> = {}): readonly ReportLine[] {
  return checkReport('c', register(text), day(on), defaultContext(context));
}

/** The rounds of one clock in order. */
export function clocks(text: string, on: string, clock: string, context: Partial<Context> = {}): readonly ClockLine[] {
  return report(text, on, context).filter((line): line is ClockLine => 'clock' in line && line.clock === clock);
}

/** The one round of a clock. */
export function clock(text: string, on: string, id: string, context: Partial<Context> = {}): ClockLine {
  const rounds = clocks(text, on, id, context);
  if (rounds.length !== 1) throw new Error(`${id}: ${rounds.length} rounds, not one: ${JSON.stringify(rounds)}`);
  return rounds[0]!;
}

/** `FINDING event` of every finding, in order. */
export function findings(text: string, on: string, context: Partial<Context> = {}): readonly string[] {
  return report(text, on, context)
    .filter((line): line is FindingLine => 'finding' in line)
    .map((line) => `${line.finding} ${line.event}`);
}

/** JSON Lines as a file would hold them. */
export function history(text: string): ReturnType<typeof parseHistory> {
  const { child, events } = register(text);
  const lines = [{ type: 'barn', ...child }, ...events].map((line) => JSON.stringify({ case: 'c', ...line }));
  return parseHistory(lines.join('\n'));
}

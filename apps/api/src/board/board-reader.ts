import { Injectable } from '@nestjs/common';
import type { Board, BoardColumn, BoardFilter, Card, CardsRequest, ChangedCards } from '@tavlan/contract';
import { addDays, COLUMNS, COLUMN_TITLES, daysBetween, type Column, type LocalDate } from '@tavlan/process';
import type { Actor } from '../access/actor.js';
import { AccessLog } from '../audit/access-log.js';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { ProblemError } from '../http/problem-error.js';
import { shownChild } from '../people/shown-child.js';
import { principalsOf } from '../access/principals.js';
import { visibleAmong } from '../access/visible-among.js';
import type { EntityManager } from 'typeorm';
import { boardStatement, type BoardQuestion, type BoardRow, type BoardStatement, type Cursor } from './board-query.js';
import { FEW_CASES, cardsGathered, cardsInOrder } from './card-query.js';
import { PlacesCounted, type ColumnCount } from './places-counted.js';

const PAGE = 50;

@Injectable()
export class BoardReader {
  constructor(
    private readonly database: Database,
    private readonly accessLog: AccessLog,
    private readonly clock: Clock,
    private readonly counted: PlacesCounted,
  ) {}

  async board(actor: Actor, filter: BoardFilter): Promise<Board> {
    const today = this.clock.today();
    const on = filter.on ?? today;
    const read = await this.read(actor, this.question(actor, filter));
    return { on, today, columns: COLUMNS.map((column) => toColumn(column, read, on)) };
  }

  async column(
    actor: Actor,
    column: Column,
    filter: BoardFilter & { after?: string | undefined },
  ): Promise<BoardColumn> {
    const { after, ...rest } = filter;
    const question = {
      ...this.question(actor, rest),
      column,
      after: after === undefined ? undefined : readCursor(after),
    };
    return toColumn(column, await this.read(actor, question), question.on);
  }

  /** Each asked for, in that order: where it stands, nowhere when the filter leaves it out, null when it cannot be seen. */
  async cards(actor: Actor, { ids, filter = {} }: CardsRequest): Promise<ChangedCards> {
    const caseIds = [...new Set(ids.map((id) => id.toLowerCase()))];
    const question = { ...this.question(actor, filter), caseIds, page: caseIds.length };
    const seen = await this.database.withActor(actor, (tx) => visibleAmong(tx, actor.municipality, caseIds));
    // That a case stands nowhere tells too that it can be seen.
    const { rows } = await this.read(actor, question, [...seen]);
    return {
      cards: caseIds.map((id) => ({ id, places: seen.has(id) ? placesOf(id, rows, question.on) : null })),
    };
  }

  private question(actor: Actor, filter: BoardFilter): BoardQuestion {
    const today = this.clock.today();
    const { municipality, userId } = actor;
    return { municipality, userId, on: filter.on ?? today, today, filter, page: PAGE };
  }

  private async read(actor: Actor, question: BoardQuestion, told: readonly string[] = []): Promise<Read> {
    const read = await this.database.withActor(actor, (tx) => this.ask(tx, actor, question));
    const shown = COLUMNS.flatMap((column) => cardsOf(column, read.rows).slice(0, question.page));
    const caseIds = [...new Set([...shown.map((row) => row.case_id), ...told])];
    await this.accessLog.log({ actor, action: 'board', caseIds });
    return read;
  }

  /** Each of the ways tells the same of today: the first of any day, the others faster of few cases and of many. */
  private async ask(tx: EntityManager, actor: Actor, question: BoardQuestion): Promise<Read> {
    const { municipality, on, today, filter, column, caseIds } = question;
    const told = async ({ sql, values }: BoardStatement): Promise<Read> => {
      const rows = await tx.query<BoardRow[]>(sql, [...values]);
      return { rows, counts: new Map(rows.map((row) => [row.column_id, row])) };
    };
    if (filter.known !== undefined && filter.known < today) return told(boardStatement(question));
    if (caseIds !== undefined) return told(cardsGathered(question));
    const principals = principalsOf(actor);
    const granted = await tx.query<unknown[]>(GRANTED, [municipality, principals, today]);
    if (granted.length <= FEW_CASES) return told(cardsGathered({ ...question, principals }));
    if (on > today || isNarrowed(filter)) return told(cardsGathered(question));
    const { sql, values } = cardsInOrder({ ...question, columns: column === undefined ? COLUMNS : [column] });
    const viewer = { municipality, userId: actor.userId, principals, on, today, now: this.clock.now() };
    const [rows, counts] = await Promise.all([tx.query<BoardRow[]>(sql, [...values]), this.counted.count(tx, viewer)]);
    return { rows, counts };
  }
}

interface Read {
  readonly rows: readonly BoardRow[];
  readonly counts: ReadonlyMap<Column, ColumnCount>;
}

/** What has been granted today; whether it can be seen the policies say. */
const GRANTED = `select from case_grant g where g.m = $1 and g.principal = any ($2::text[])
  and g.valid_from <= $3::date and (g.valid_to is null or g.valid_to > $3::date) limit ${FEW_CASES + 1}`;

const isNarrowed = ({ responsible, unit, red, late, q = '' }: BoardFilter): boolean =>
  [responsible, unit, red, late].some((wish) => wish !== undefined) || q.trim() !== '';

const placesOf = (id: string, rows: readonly BoardRow[], on: LocalDate) =>
  COLUMNS.flatMap((column) =>
    cardsOf(column, rows)
      .filter((row) => row.case_id === id)
      .map((row) => ({ column, card: toCard(row, on) })),
  );

type CardRow = BoardRow & { readonly case_id: string };

const cardsOf = (column: Column, rows: readonly BoardRow[]): CardRow[] =>
  rows.filter((row): row is CardRow => row.column_id === column && row.case_id !== null);

function toColumn(id: Column, { rows, counts }: Read, on: LocalDate): BoardColumn {
  const counted = counts.get(id);
  const found = cardsOf(id, rows);
  const shown = found.slice(0, PAGE);
  const last = found.length > PAGE ? shown.at(-1) : undefined;
  return {
    id,
    title: COLUMN_TITLES[id],
    count: counted?.count ?? 0,
    echoes: counted?.echoes ?? 0,
    cards: shown.map((row) => toCard(row, on)),
    next: last === undefined ? null : writeCursor({ echo: last.echo, lastDay: last.sort_day, caseId: last.case_id }),
  };
}

function toCard(row: CardRow, on: LocalDate): Card {
  return {
    id: row.case_id,
    dnr: row.dnr,
    code: row.code,
    ...shownChild(row, on),
    responsible:
      row.responsible === null ? null : { id: row.responsible, name: row.responsible_name ?? row.responsible },
    unit: row.unit,
    since: row.since,
    days: daysBetween(row.since, on),
    next: nextLimit(row, on),
    late: row.late,
    red:
      row.red_event === null
        ? null
        : { event: row.red_event, reason: row.red_reason, owner: row.red_owner, next: row.red_next },
    markers: [...row.markers],
    echo: row.echo,
  };
}

function nextLimit(row: CardRow, on: LocalDate): Card['next'] {
  if (row.clock === null) return null;
  const warns = row.first_warning !== null && row.first_warning <= on;
  return {
    clock: row.clock,
    title: row.clock_title,
    due: row.due,
    lastDay: row.last_day,
    daysLeft: row.last_day === null ? null : daysBetween(on, row.last_day),
    state: row.overdue ? 'overdue' : warns ? 'warning' : 'later',
    weight: row.weight,
    local: row.local,
  };
}

const CURSOR = /^([oe])~(infinity|\d{4}-\d{2}-\d{2})~([0-9a-f-]{36})$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Case ids may stand in an address, dnr and names may not. */
function writeCursor({ echo, lastDay, caseId }: Cursor): string {
  return `${echo ? 'e' : 'o'}~${lastDay}~${caseId}`;
}

function readCursor(text: string): Cursor {
  const [, kind, lastDay = '', caseId = ''] = CURSOR.exec(text) ?? [];
  // The order goes on beyond the calendar of cases: see `latestFirst`.
  const isDay = lastDay === 'infinity' || (lastDay >= '1800' && addDays(lastDay as LocalDate, 0) === lastDay);
  if (kind === undefined || !isDay || !UUID.test(caseId)) {
    throw new ProblemError('invalid-request', {
      errors: [{ path: 'after', message: 'Sidan finns inte längre. Läs om tavlan.' }],
    });
  }
  return { echo: kind === 'e', lastDay, caseId };
}

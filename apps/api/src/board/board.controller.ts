import { Body, Controller, Param, Query } from '@nestjs/common';
import {
  column,
  routes,
  type Board,
  type BoardColumn,
  type BoardFilter,
  type CardsRequest,
  type ChangedCards,
} from '@tavlan/contract';
import type { Column } from '@tavlan/process';
import type { z } from 'zod';
import type { Actor } from '../access/actor.js';
import { CurrentActor } from '../access/current-actor.js';
import { Endpoint } from '../http/endpoint.js';
import { BoardReader } from './board-reader.js';

type PageQuery = z.infer<typeof routes.boardColumn.query>;

@Controller()
export class BoardController {
  constructor(private readonly reader: BoardReader) {}

  @Endpoint('board')
  board(@CurrentActor() actor: Actor, @Query({ schema: routes.board.query }) filter: BoardFilter): Promise<Board> {
    return this.reader.board(actor, filter);
  }

  @Endpoint('boardColumn')
  column(
    @CurrentActor() actor: Actor,
    @Param('column', { schema: column }) id: Column,
    @Query({ schema: routes.boardColumn.query }) query: PageQuery,
  ): Promise<BoardColumn> {
    return this.reader.column(actor, id, query);
  }

  @Endpoint('boardCards')
  cards(
    @CurrentActor() actor: Actor,
    @Body({ schema: routes.boardCards.body }) body: CardsRequest,
  ): Promise<ChangedCards> {
    return this.reader.cards(actor, body);
  }
}

import { Controller, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '../access/actor.js';
import { CurrentActor } from '../access/current-actor.js';
import { Endpoint } from '../http/endpoint.js';
import { LiveStreams } from './live-streams.js';

@Controller()
export class LiveController {
  constructor(private readonly streams: LiveStreams) {}

  @Endpoint('stream')
  stream(@CurrentActor() actor: Actor, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.streams.open(actor, request.sessionID, response);
  }
}

import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { ProblemError } from '../http/problem-error.js';
import type { Actor } from './actor.js';

/** The person the guard let in. */
export const CurrentActor = createParamDecorator((_data: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<Request & { actor?: Actor }>();
  if (actor === undefined) throw new ProblemError('not-signed-in');
  return actor;
});

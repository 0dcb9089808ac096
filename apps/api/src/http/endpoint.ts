/** Binds a method of a controller to a route of the contract: where it answers, and what may leave it. */
import { applyDecorators, Delete, Get, HttpCode, Post, Put, SerializeOptions, SetMetadata } from '@nestjs/common';
import { routes, type Route, type RouteName } from '@tavlan/contract';
import { z } from 'zod';

export const ROUTE = 'tavlan:route';

const METHODS = { GET: Get, POST: Post, PUT: Put, DELETE: Delete } as const;

/** The access guard refuses whatever does not carry this decorator. */
export function Endpoint(name: RouteName): MethodDecorator {
  const route: Route = routes[name];
  const decorators = [METHODS[route.method](route.path), HttpCode(route.status), SetMetadata(ROUTE, name)];
  if (route.response) decorators.push(SerializeOptions({ schema: elementOf(route.response) }));
  return applyDecorators(...decorators);
}

/** Nest serialises a list one element at a time. */
function elementOf(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodArray ? (schema.element as z.ZodType) : schema;
}

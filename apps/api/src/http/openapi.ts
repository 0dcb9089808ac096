/** OpenAPI 3.1 from the very schemas that validate: what is written here is what is enforced. */
import { PROBLEMS, problem, routes, type Route } from '@tavlan/contract';
import { z } from 'zod';
import { ROUTE_ROLES } from '../access/route-roles.js';

type Json = Readonly<Record<string, unknown>>;
type Direction = 'input' | 'output';

const JSON_TYPE = 'application/json';
const STREAM_TYPE = 'text/event-stream';
const PROBLEM_TYPE = 'application/problem+json';

let built: Json | undefined;

/** Needs no database, and gives the same bytes each time. */
export function buildOpenApi(): Json {
  built ??= build();
  return built;
}

function build(): Json {
  const components = new Components();
  const paths: Record<string, Record<string, Json>> = {};
  for (const [name, route] of Object.entries<Route>(routes)) {
    const path = `/api/${route.path.replace(/:(\w+)/g, '{$1}')}`;
    (paths[path] ??= {})[route.method.toLowerCase()] = operation(name, route, components);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Tavlan',
      version: '0.1.0',
      description: "The child-protection unit's board: cases, the law's clocks and every moment as a note.",
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: components.all(),
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'tavlan' } },
    },
  };
}

function operation(name: string, route: Route, components: Components): Json {
  const admitted = ROUTE_ROLES[name as keyof typeof ROUTE_ROLES];
  return {
    operationId: name,
    summary: route.summary,
    ...(typeof admitted === 'string' ? {} : { description: `Roles: ${admitted.join(', ')}.` }),
    ...(route.open ? {} : { security: [{ session: [] }] }),
    parameters: [...pathParameters(route), ...queryParameters(route, components), ...headers(route)],
    ...(route.body
      ? { requestBody: { required: true, content: { [JSON_TYPE]: { schema: components.use(route.body, 'input') } } } }
      : {}),
    responses: responses(route, components),
  };
}

function responses(route: Route, components: Components): Json {
  const told = route.response ?? route.stream;
  const type = route.stream ? STREAM_TYPE : JSON_TYPE;
  const done = told ? { content: { [type]: { schema: components.use(told, 'output') } } } : {};
  return {
    [route.status]: { description: told ? 'What was asked for.' : 'Done; nothing to tell.', ...done },
    default: {
      description: `A problem (RFC 9457), one of: ${Object.keys(PROBLEMS).join(', ')}.`,
      content: { [PROBLEM_TYPE]: { schema: components.use(problem, 'output') } },
    },
  };
}

/** What stands in a path, by its name there; else the id of a case. */
const PARAMETERS: Readonly<Record<string, string>> = {
  column: 'Column',
  day: 'LocalDate',
  key: 'DraftKey',
  setting: 'SettingKey',
  session: 'SessionId',
};

const pathParameters = (route: Route): Json[] =>
  [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { $ref: `#/components/schemas/${PARAMETERS[name ?? ''] ?? 'CaseId'}` },
  }));

function queryParameters(route: Route, components: Components): Json[] {
  if (!(route.query instanceof z.ZodObject)) return [];
  const shape = route.query.shape as Record<string, z.ZodType>;
  return Object.entries(shape).map(([name, schema]) => {
    const required = !schema.safeParse(undefined).success;
    return { name, in: 'query', required, schema: components.use(schema, 'input') };
  });
}

const headers = (route: Route): Json[] =>
  route.idempotent
    ? [
        {
          name: 'Idempotency-Key',
          in: 'header',
          required: false,
          description: 'The same key with the same body is carried out once and answered alike.',
          schema: { type: 'string', minLength: 1, maxLength: 200 },
        },
      ]
    : [];

/** Schemas with a name of their own are told once; the others where they are used. */
class Components {
  private readonly named = new Map<string, Json>();

  use(schema: z.ZodType, io: Direction): Json {
    const {
      $schema: _dialect,
      $defs,
      ...told
    } = z.toJSONSchema(schema, { io, reused: 'inline' }) as {
      $schema?: string;
      $defs?: Record<string, Json>;
      [key: string]: unknown;
    };
    for (const [name, definition] of Object.entries($defs ?? {})) this.add(name, definition);
    return pointed(told);
  }

  all(): Json {
    return Object.fromEntries([...this.named].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  private add(name: string, definition: Json): void {
    const { id: _id, ...rest } = definition;
    const told = pointed(rest);
    const before = this.named.get(name);
    // One name for two shapes would make one of them a lie.
    if (before !== undefined && JSON.stringify(before) !== JSON.stringify(told)) {
      throw new Error(`The schema ${name} reads differently going in and coming out; give one of them another name.`);
    }
    this.named.set(name, told);
  }
}

/** JSON Schema keeps definitions beside the schema, OpenAPI under `components`. */
function pointed(value: Json): Json {
  return JSON.parse(JSON.stringify(value).replaceAll('"#/$defs/', '"#/components/schemas/')) as Json;
}

import { problem, routes, type Route, type RouteName } from '@tavlan/contract';
import { z } from 'zod';
import { codeOf, ProblemError } from './problem-error.js';

// The content security policy forbids code made from text, so zod must not try.
z.config({ jitless: true });

/** A logged step is worth waiting for; past this the reader is told and may send again under the same key. */
const TIMEOUT_MS = 20_000;

type Routes = typeof routes;
type Said<N extends RouteName> = Routes[N] extends { body: z.ZodType } ? z.input<Routes[N]['body']> : never;
type Asked<N extends RouteName> = Routes[N] extends { query: z.ZodType } ? z.input<Routes[N]['query']> : never;
export type Answer<N extends RouteName> = Routes[N] extends { response: z.ZodType }
  ? z.output<Routes[N]['response']>
  : undefined;

export interface Call<N extends RouteName> {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Asked<N>;
  readonly body?: Said<N>;
  /** The `Idempotency-Key`. */
  readonly key?: string;
  readonly signal?: AbortSignal;
}

/** Calls a route of the contract. What comes back is what the contract says, or a `ProblemError` is thrown. */
export async function call<N extends RouteName>(name: N, request: Call<N> = {}): Promise<Answer<N>> {
  const route: Route = routes[name];
  const response = await send(route, request);
  if (!response.ok) throw await problemOf(response);
  if (route.response === undefined) return undefined as Answer<N>;
  const parsed = route.response.safeParse(await jsonOf(response));
  if (!parsed.success) throw new ProblemError('unreadable');
  return parsed.data as Answer<N>;
}

/** `/api/cases/42?on=…` – undefined and empty values are left out. */
export function addressOf(route: Route, params: Call<RouteName>['params'] = {}, query: object = {}): string {
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') search.set(name, String(value));
  }
  return `/api/${path}${search.size > 0 ? `?${search}` : ''}`;
}

async function send(route: Route, { params, query, body, key, signal }: Call<RouteName>): Promise<Response> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  const headers: Record<string, string> = { accept: 'application/json, application/problem+json' };
  if (route.body !== undefined) headers['content-type'] = 'application/json';
  if (key !== undefined) headers['idempotency-key'] = key;
  try {
    return await fetch(addressOf(route, params, query ?? {}), {
      method: route.method,
      headers,
      credentials: 'same-origin',
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  } catch (error) {
    // The caller turned away (another page, another search): not a failure, and not to be shown as one.
    if (signal?.aborted) throw error;
    throw new ProblemError(timeout.aborted ? 'timeout' : 'offline');
  }
}

async function problemOf(response: Response): Promise<ProblemError> {
  const parsed = problem.safeParse(await response.json().catch(() => null));
  const said = parsed.success ? parsed.data : { type: 'about:blank', title: '', status: response.status };
  return parsed.success ? new ProblemError(codeOf(said), said) : new ProblemError(codeOf(said));
}

async function jsonOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    throw new ProblemError('unreadable');
  }
}

import { routes, type Route } from '@tavlan/contract';
import { buildOpenApi } from './openapi.js';

interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly operationId: string }>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}

const document = buildOpenApi() as unknown as Document;

describe('The OpenAPI document', () => {
  test('tells every route of the contract, each once', () => {
    const told = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.entries(operations).map(([method, { operationId }]) => `${operationId} ${method} ${path}`),
    );
    const made = Object.entries<Route>(routes).map(
      ([name, { method, path }]) => `${name} ${method.toLowerCase()} /api/${path.replace(/:(\w+)/g, '{$1}')}`,
    );
    expect(told.sort()).toEqual(made.sort());
    expect(document.openapi).toBe('3.1.0');
  });

  test('every reference leads to a schema that is there, and none is left over from another dialect', () => {
    const text = JSON.stringify(document);
    const wanted = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, reference]) => reference ?? '');
    expect(wanted.length).toBeGreaterThan(20);
    for (const reference of new Set(wanted)) {
      const name = reference.replace('#/components/schemas/', '');
      expect(Object.keys(document.components.schemas)).toContain(name);
    }
    expect(text).not.toMatch(/\$defs|"nullable"|"\$schema"/);
  });

  test('has a schema of its own for every type of event', () => {
    const { LogEventRequest } = document.components.schemas as { LogEventRequest: { oneOf: unknown[] } };
    expect(LogEventRequest.oneOf.length).toBeGreaterThan(60);
  });

  test('comes out the same to the byte each time', () => {
    expect(JSON.stringify(buildOpenApi())).toBe(JSON.stringify(document));
  });
});

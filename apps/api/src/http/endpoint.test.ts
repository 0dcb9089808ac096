import { routes, type Route, type RouteName } from '@tavlan/contract';
import { CONTROLLERS } from '../app.module.js';
import { ROUTE } from './endpoint.js';
import { OPERATION } from './operation.js';

interface Handler {
  readonly at: string;
  readonly route: RouteName | undefined;
  readonly operation: boolean;
  /** The schemas that what comes in is held against. */
  readonly schemas: readonly unknown[];
}

const isMethod = (value: unknown): value is () => unknown => typeof value === 'function';

const handlers: Handler[] = CONTROLLERS.flatMap((controller) =>
  Object.getOwnPropertyNames(controller.prototype)
    .filter((name) => name !== 'constructor')
    .flatMap((name): Handler[] => {
      const method: unknown = Object.getOwnPropertyDescriptor(controller.prototype, name)?.value;
      if (!isMethod(method) || Reflect.getMetadata('path', method) === undefined) return [];
      const parameters = (Reflect.getMetadata('__routeArguments__', controller, name) ?? {}) as Record<string, object>;
      return [
        {
          at: `${controller.name}.${name}`,
          route: Reflect.getMetadata(ROUTE, method) as RouteName | undefined,
          operation: Reflect.getMetadata(OPERATION, method) === true,
          schemas: Object.values(parameters).flatMap((each) => ('schema' in each ? [each.schema] : [])),
        },
      ];
    }),
);

describe('The controllers', () => {
  test('answer every route of the contract, each in one place', () => {
    const answered = handlers.flatMap(({ route }) => (route === undefined ? [] : [route]));
    expect(answered.sort()).toEqual(Object.keys(routes).sort());
  });

  test('answer nothing that is neither in the contract nor for those who keep the service running', () => {
    expect(handlers.filter(({ route, operation }) => (route === undefined) !== operation).map(({ at }) => at)).toEqual(
      [],
    );
  });

  test('hold every body and every query against the schema of its route', () => {
    const careless = handlers.filter(({ route, schemas }) => {
      const { body, query }: Route = route === undefined ? ({} as Route) : routes[route];
      return [body, query].some((schema) => schema !== undefined && !schemas.includes(schema));
    });
    expect(careless.map(({ at }) => at)).toEqual([]);
  });
});

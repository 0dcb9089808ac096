import { QueryClient } from '@tanstack/react-query';
import type { CaseView } from '@tavlan/contract';
import { newestView } from './newest-view.js';

const view = (version: number, dnr = 'IO 2026-0001') => ({ version, dnr }) as CaseView;

describe('of two views of a case', () => {
  test('the first is taken, and the one with more in it takes its place', () => {
    expect(newestView(undefined, view(1))).toEqual(view(1));
    expect(newestView(view(1), view(2))).toEqual(view(2));
  });

  test('one of the same version may tell something else, on another day or of a sibling', () => {
    expect(newestView(view(2), view(2, 'IO 2026-0002'))).toEqual(view(2, 'IO 2026-0002'));
  });

  test('an answer that was under way while something was logged does not take its place', async () => {
    const client = new QueryClient();
    let answer: (late: CaseView) => void = () => undefined;
    const asked = client.fetchQuery({
      queryKey: ['case'],
      queryFn: () => new Promise<CaseView>((resolve) => (answer = resolve)),
      structuralSharing: newestView,
    });
    client.setQueryData(['case'], view(7));
    answer(view(6));
    await asked;
    expect(client.getQueryData(['case'])).toEqual(view(7));
    client.clear();
  });
});

import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isProblem } from './problem-error.js';

/** `onSignedOut` is called when the server no longer knows the reader, whatever was asked. */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  const onError = (error: unknown) => {
    if (isProblem(error, 'not-signed-in')) onSignedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        networkMode: 'always',
        // A refusal is an answer; only what went wrong on the way is asked for again.
        retry: (count, error) => count < 2 && isProblem(error, 'offline', 'not-ready'),
      },
    },
  });
}

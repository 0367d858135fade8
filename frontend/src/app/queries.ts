import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { ApiError } from '@/shared/api/problem'

/** Who is signed in is told by signing in and by a refusal, never asked about while a page stands open. */
export const allButSession = {
  predicate: ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey[0] !== 'session',
}

/** The memory of what the server said; tells when it answered that nobody is signed in any more. */
export function createQueries(onSignedOut: () => void): QueryClient {
  const watch = (error: unknown) => {
    if (error instanceof ApiError && error.status === 401) onSignedOut()
  }
  return new QueryClient({
    queryCache: new QueryCache({ onError: watch }),
    mutationCache: new MutationCache({
      onError: (error, _variables, _result, mutation) => {
        if (mutation.options.meta?.signIn !== true) watch(error)
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (times, error) => times < 2 && error instanceof ApiError && (error.status === 0 || error.status === 503),
      },
    },
  })
}

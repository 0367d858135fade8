import { defineConfig } from 'orval'

const contract = '../backend/api/openapi.yaml'
const generated = 'src/shared/api/generated'

/*
 * Two clients from one contract, with the same types: plain functions for the public entry, and React Query's hooks for
 * the work entry. Both go to the server through src/shared/api/http.ts. Made by `npm run api`, committed, and compared
 * with the contract in `npm run check`.
 */
const common = {
  mode: 'tags',
  schemas: `${generated}/model`,
  clean: true,
  override: {
    mutator: { path: 'src/shared/api/http.ts', name: 'http' },
    fetch: { includeHttpResponseReturnType: false },
    query: { useQuery: true, useMutation: true, signal: true },
  },
} as const

export default defineConfig({
  fetch: { input: contract, output: { ...common, client: 'fetch', target: `${generated}/fetch` } },
  query: {
    input: contract,
    output: { ...common, client: 'react-query', httpClient: 'fetch', target: `${generated}/query` },
  },
})

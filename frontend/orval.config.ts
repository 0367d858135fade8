import { defineConfig } from 'orval'

const generated = 'src/shared/api/generated'

/*
 * Types and plain functions from the server's contract; both entries call them, the work entry from its queries. They go
 * to the server through src/shared/api/http.ts. Made by `npm run api`, committed, and compared with the contract in
 * `npm run check`.
 */
export default defineConfig({
  medspil: {
    input: '../backend/api/openapi.yaml',
    output: {
      client: 'fetch',
      mode: 'tags',
      target: `${generated}/fetch`,
      schemas: `${generated}/model`,
      clean: true,
      override: {
        enumGenerationType: 'union',
        mutator: { path: 'src/shared/api/http.ts', name: 'http' },
        fetch: { includeHttpResponseReturnType: false },
      },
    },
  },
})

import { QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { render } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import { type ReactNode, Suspense } from 'react'
import { I18nProvider } from 'react-aria-components'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { createQueries } from '@/app/queries'
import type { Me } from '@/shared/api/contract'
import { aminaAtHerDesk, nobodysYet, office } from './town'

const at = (path: string) => `http://localhost:8080/api${path}`

/** A server that knows the office; each test adds what its page asks for. Anything else it is asked is a fault. */
export function theOffice(me: Me = aminaAtHerDesk) {
  const server = setupServer(
    http.get(at('/session'), () => HttpResponse.json(me)),
    http.get(at('/office'), () => HttpResponse.json(office)),
    http.get(at('/intake-question'), () => HttpResponse.json({})),
    http.get(at('/my-absences'), () => HttpResponse.json({ own: [], covering: [] })),
    http.get(at('/work/:task/why'), () => HttpResponse.json(nobodysYet)),
    // beside a case stands nothing, unless a test puts it there
    http.get(at('/requisitions/:number/meetings'), () => HttpResponse.json({ meetings: [], people: [] })),
    http.get(at('/requisitions/:number/relations'), () => HttpResponse.json([])),
    http.get(at('/requisitions/:number/likely-duplicates'), () => HttpResponse.json([])),
    http.get(at('/requisitions/:number/desk'), () => HttpResponse.json({ tags: [], checks: [], participants: [] })),
    http.get(at('/my-mentions/unread'), () => HttpResponse.json({ unread: 0 })),
    http.get(at('/tags'), () => HttpResponse.json([])),
    http.get(at('/checklists'), () => HttpResponse.json([])),
    http.get(at('/methods'), () => HttpResponse.json([])),
  )
  beforeAll(() => {
    // jsdom has no layout: it does not scroll
    window.scrollTo = () => undefined
    Element.prototype.scrollIntoView = () => undefined
    server.listen({ onUnhandledFrame: 'error' })
  })
  afterEach(() => {
    server.resetHandlers()
    sessionStorage.clear()
    localStorage.clear()
  })
  afterAll(() => server.close())

  return {
    answers: (path: string, body: unknown) => server.use(http.get(at(path), () => HttpResponse.json(body as object))),
    /** Answers a question when the test lets it. */
    answersLater: (path: string, body: unknown, when: Promise<void>) =>
      server.use(
        http.get(at(path), async () => {
          await when
          return HttpResponse.json(body as object)
        }),
      ),
    /** Answers a question, and keeps what it asked for. */
    asked: (path: string, body: unknown) => {
      const questions: URLSearchParams[] = []
      server.use(
        http.get(at(path), ({ request }) => {
          questions.push(new URL(request.url).searchParams)
          return HttpResponse.json(body as object)
        }),
      )
      return questions
    },
    /** Says no to a question, with the stable type of the problem. */
    refuses: (path: string, status: number, slug: string) =>
      server.use(
        http.get(at(path), () =>
          HttpResponse.json(
            { type: `/problems/${slug}`, title: slug, status },
            { status, headers: { 'Content-Type': 'application/problem+json' } },
          ),
        ),
      ),
    /** Answers a change, and keeps what the page said that it shows. */
    names: (method: 'post' | 'put' | 'delete', path: string, body: unknown) => {
      const shown: (string | null)[] = []
      server.use(
        http[method](at(path), ({ request }) => {
          shown.push(request.headers.get('X-Medspil-Shown'))
          return HttpResponse.json(body as object)
        }),
      )
      return shown
    },
    /** Answers a change with what is made for each. */
    serves: (method: 'post' | 'put' | 'delete', path: string, make: (request: Request) => unknown) =>
      server.use(http[method](at(path), async ({ request }) => HttpResponse.json((await make(request)) as object))),
    /** Answers a change, and keeps what was sent. */
    takes: (method: 'post' | 'put' | 'delete', path: string, body: unknown, status = 200) => {
      const sent: unknown[] = []
      server.use(
        http[method](at(path), async ({ request }) => {
          sent.push(await request.json().catch(() => undefined))
          return HttpResponse.json(body as object, {
            status,
            headers: { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' },
          })
        }),
      )
      return sent
    },
  }
}

/** Shows a page as the desk would, at an address whose links lead nowhere else. */
export function showPage(page: ReactNode) {
  const root = createRootRoute()
  const here = createRoute({ getParentRoute: () => root, path: '/', component: () => page })
  const elsewhere = createRoute({ getParentRoute: () => root, path: '$', component: () => <p>elsewhere</p> })
  const router = createRouter({
    routeTree: root.addChildren([here, elsewhere]),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  })
  const queries = createQueries(() => undefined)
  queries.setDefaultOptions({ queries: { retry: false } })
  render(
    <QueryClientProvider client={queries}>
      <I18nProvider locale="da-DK">
        <Suspense>
          {/* biome-ignore lint/suspicious/noExplicitAny: a router of its own, not the registered one */}
          <RouterProvider router={router as any} />
        </Suspense>
      </I18nProvider>
    </QueryClientProvider>,
  )
  return router
}

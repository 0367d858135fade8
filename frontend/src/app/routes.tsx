import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
  useNavigate,
} from '@tanstack/react-router'
import { SignInPage } from '@/features/session/SignInPage'
import { sessionQuery } from '@/shared/api/session'
import { DeskShell } from './DeskShell'
import { Broken, NotFound } from './Failures'
import { roomsOf } from './rooms'

/*
 * The addresses of the work entry. Every page is loaded when it is opened; what its search parameters mean is said here,
 * so that a link shows what you see.
 */
const root = createRootRouteWithContext<{ queries: QueryClient }>()({ component: Outlet, notFoundComponent: NotFound })

const login = createRoute({
  getParentRoute: () => root,
  path: '/login',
  validateSearch: (search: Record<string, unknown>): { next?: string } => {
    const next = search.next
    // only a path of this house: never an address elsewhere
    return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? { next } : {}
  },
  component: function Login() {
    const navigate = useNavigate()
    const { next } = login.useSearch()
    return <SignInPage onSignedIn={() => void navigate({ href: next ?? '/start' })} />
  },
})

const desk = createRoute({
  getParentRoute: () => root,
  id: 'desk',
  component: DeskShell,
  errorComponent: Broken,
  beforeLoad: async ({ context, location }) => {
    const me = await context.queries.ensureQueryData(sessionQuery)
    if (!me) throw redirect({ to: '/login', search: { next: location.href } })
    return { me }
  },
})

/** Where a person begins: the first room of theirs. */
const start = createRoute({
  getParentRoute: () => desk,
  path: '/start',
  beforeLoad: ({ context }) => {
    throw redirect({ href: roomsOf(context.me.roles)[0]?.path ?? '/me' })
  },
})

const me = createRoute({
  getParentRoute: () => desk,
  path: '/me',
  component: lazyRouteComponent(() => import('@/features/session/MePage')),
})

const tree = root.addChildren([login, desk.addChildren([start, me])])

export function createWorkRouter(queries: QueryClient) {
  return createRouter({
    routeTree: tree,
    context: { queries },
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultErrorComponent: Broken,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createWorkRouter>
  }
}

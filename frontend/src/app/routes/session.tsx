import { createRoute, lazyRouteComponent, redirect, useNavigate } from '@tanstack/react-router'
import { SignInPage } from '@/features/session/SignInPage'
import { ownPath } from '@/shared/lib/ownPath'
import { roomsOf } from '../rooms'
import { desk, door } from './frames'

const login = createRoute({
  getParentRoute: () => door,
  path: '/login',
  validateSearch: (search: Record<string, unknown>): { next?: string } => {
    const next = ownPath(search.next)
    return next ? { next } : {}
  },
  component: function Login() {
    const navigate = useNavigate()
    const { next } = login.useSearch()
    return <SignInPage onSignedIn={() => void navigate({ href: next ?? '/start' })} />
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

export const sessionDoors = [login] as const
export const sessionRoutes = [start, me] as const

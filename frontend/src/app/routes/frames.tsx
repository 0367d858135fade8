import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, Outlet, redirect } from '@tanstack/react-router'
import { sessionQuery } from '@/shared/api/session'
import { DeskShell } from '../DeskShell'
import { DoorFrame } from '../DoorFrame'
import { Broken, NotFound } from '../Failures'

export const root = createRootRouteWithContext<{ queries: QueryClient }>()({
  component: Outlet,
  notFoundComponent: NotFound,
})

/** Open to everyone: the sign-in, and the demo's mails, for a respondent has no account. */
export const door = createRoute({
  getParentRoute: () => root,
  id: 'door',
  component: DoorFrame,
  errorComponent: Broken,
})

/** Behind the sign-in, which brings people back to the address that they wanted. */
export const desk = createRoute({
  getParentRoute: () => root,
  id: 'desk',
  component: DeskShell,
  errorComponent: Broken,
  beforeLoad: async ({ context, location }) => {
    const me = await context.queries.ensureQueryData(sessionQuery)
    if (!me) throw redirect({ to: '/login', search: { next: location.href } })
    if (me.mustChangePassword && location.pathname !== '/me') throw redirect({ to: '/me' })
    return { me }
  },
})

import type { QueryClient } from '@tanstack/react-query'
import { createRouter } from '@tanstack/react-router'
import { Broken } from './Failures'
import { activitiesRoutes } from './routes/activities'
import { adminRoutes } from './routes/admin'
import { casesRoutes } from './routes/cases'
import { criteriaRoutes } from './routes/criteria'
import { demoDoors } from './routes/demo'
import { directoryRoutes } from './routes/directory'
import { desk, door, root } from './routes/frames'
import { hoursRoutes } from './routes/hours'
import { inboxRoutes } from './routes/inbox'
import { methodsRoutes } from './routes/methods'
import { programmeRoutes } from './routes/programme'
import { questionnairesRoutes } from './routes/questionnaires'
import { searchRoutes } from './routes/search'
import { sessionDoors, sessionRoutes } from './routes/session'
import { statisticsRoutes } from './routes/statistics'
import { workRoutes } from './routes/work'
import { youthsRoutes } from './routes/youths'

/*
 * The addresses of the work entry; each room says its own. Every page is loaded when it is opened; what its search
 * parameters mean is said with its address, so that a link shows what you see.
 */
const tree = root.addChildren([
  door.addChildren([...sessionDoors, ...demoDoors]),
  desk.addChildren([
    ...sessionRoutes,
    ...workRoutes,
    ...casesRoutes,
    ...inboxRoutes,
    ...hoursRoutes,
    ...methodsRoutes,
    ...activitiesRoutes,
    ...youthsRoutes,
    ...directoryRoutes,
    ...programmeRoutes,
    ...criteriaRoutes,
    ...questionnairesRoutes,
    ...statisticsRoutes,
    ...searchRoutes,
    ...adminRoutes,
  ]),
])

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

import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { desk } from './frames'

const youths = createRoute({
  getParentRoute: () => desk,
  path: '/youths',
  component: lazyRouteComponent(() => import('@/features/youths/YouthsPage')),
})

const YouthPage = lazyRouteComponent(() => import('@/features/youths/YouthPage'))
const oneYouth = createRoute({
  getParentRoute: () => desk,
  path: '/youths/$id',
  component: function OneYouth() {
    return <YouthPage id={oneYouth.useParams().id} />
  },
})

export const youthsRoutes = [youths, oneYouth] as const

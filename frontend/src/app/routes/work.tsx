import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { workSearch } from '@/features/work/search'
import { desk } from './frames'

const WorkPage = lazyRouteComponent(() => import('@/features/work/WorkPage'))
const work = createRoute({
  getParentRoute: () => desk,
  path: '/work',
  validateSearch: workSearch,
  loader: () => WorkPage.preload?.(),
  component: function Work() {
    const navigate = work.useNavigate()
    return (
      <WorkPage
        search={work.useSearch()}
        onSearch={(change) => void navigate({ search: (now) => ({ ...now, ...change }), replace: true })}
      />
    )
  },
})

const CapacityPage = lazyRouteComponent(() => import('@/features/work/CapacityPage'))
const capacity = createRoute({
  getParentRoute: () => desk,
  path: '/capacity',
  loader: () => CapacityPage.preload?.(),
  component: CapacityPage,
})

const mentions = createRoute({
  getParentRoute: () => desk,
  path: '/mentions',
  component: lazyRouteComponent(() => import('@/features/mentions/MentionsPage')),
})

export const workRoutes = [work, capacity, mentions] as const

import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { statisticsSearch } from '@/features/statistics/search'
import { desk } from './frames'

const StatisticsPage = lazyRouteComponent(() => import('@/features/statistics/StatisticsPage'))
const statistics = createRoute({
  getParentRoute: () => desk,
  path: '/statistics',
  validateSearch: statisticsSearch,
  loader: () => StatisticsPage.preload?.(),
  component: function Statistics() {
    const navigate = statistics.useNavigate()
    return <StatisticsPage search={statistics.useSearch()} onSearch={(search) => void navigate({ search })} />
  },
})

export const statisticsRoutes = [statistics] as const

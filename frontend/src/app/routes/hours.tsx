import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { hoursSearch } from '@/features/hours/search'
import { desk } from './frames'

const HoursPage = lazyRouteComponent(() => import('@/features/hours/HoursPage'))
const hours = createRoute({
  getParentRoute: () => desk,
  path: '/hours',
  validateSearch: hoursSearch,
  loader: () => HoursPage.preload?.(),
  component: function Hours() {
    const navigate = hours.useNavigate()
    return <HoursPage search={hours.useSearch()} onSearch={(search) => void navigate({ search })} />
  },
})

export const hoursRoutes = [hours] as const

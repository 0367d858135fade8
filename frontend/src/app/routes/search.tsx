import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { wantedSearch } from '@/features/search/search'
import { desk } from './frames'

const SearchPage = lazyRouteComponent(() => import('@/features/search/SearchPage'))
const found = createRoute({
  getParentRoute: () => desk,
  path: '/search',
  validateSearch: wantedSearch,
  loader: () => SearchPage.preload?.(),
  component: function Found() {
    const navigate = found.useNavigate()
    return <SearchPage search={found.useSearch()} onSearch={(search) => void navigate({ search })} />
  },
})

export const searchRoutes = [found] as const

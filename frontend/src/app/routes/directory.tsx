import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { directorySearch } from '@/features/directory/search'
import { desk } from './frames'

const DirectoryPage = lazyRouteComponent(() => import('@/features/directory/DirectoryPage'))
const directory = createRoute({
  getParentRoute: () => desk,
  path: '/directory',
  validateSearch: directorySearch,
  loader: () => DirectoryPage.preload?.(),
  component: function Directory() {
    const navigate = directory.useNavigate()
    return (
      <DirectoryPage search={directory.useSearch()} onSearch={(search) => void navigate({ search, replace: true })} />
    )
  },
})

const areas = createRoute({
  getParentRoute: () => desk,
  path: '/areas',
  component: lazyRouteComponent(() => import('@/features/directory/areas/AreasPage')),
})

const AreaPage = lazyRouteComponent(() => import('@/features/directory/areas/AreaPage'))
const oneArea = createRoute({
  getParentRoute: () => desk,
  path: '/areas/$code',
  component: function OneArea() {
    return <AreaPage code={oneArea.useParams().code} />
  },
})

export const directoryRoutes = [directory, areas, oneArea] as const

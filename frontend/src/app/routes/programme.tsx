import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { programmeSearch } from '@/features/programme/search'
import { desk } from './frames'

const ProgrammePage = lazyRouteComponent(() => import('@/features/programme/ProgrammePage'))
const programme = createRoute({
  getParentRoute: () => desk,
  path: '/programme',
  validateSearch: programmeSearch,
  loader: () => ProgrammePage.preload?.(),
  component: function ProgrammeOf() {
    const navigate = programme.useNavigate()
    return (
      <ProgrammePage
        search={programme.useSearch()}
        onSearch={(search) => void navigate({ search, resetScroll: false })}
      />
    )
  },
})

export const programmeRoutes = [programme] as const

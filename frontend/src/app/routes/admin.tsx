import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { adminSearch } from '@/features/admin/sections'
import { desk } from './frames'

const admin = createRoute({
  getParentRoute: () => desk,
  path: '/admin',
  beforeLoad: () => {
    throw redirect({ to: '/admin/$section', params: { section: 'people' } })
  },
})

const AdminPage = lazyRouteComponent(() => import('@/features/admin/AdminPage'))
const adminSection = createRoute({
  getParentRoute: () => desk,
  path: '/admin/$section',
  validateSearch: adminSearch,
  loader: () => AdminPage.preload?.(),
  component: function Admin() {
    const navigate = adminSection.useNavigate()
    return (
      <AdminPage
        section={adminSection.useParams().section}
        search={adminSection.useSearch()}
        onSearch={(search) => void navigate({ search })}
      />
    )
  },
})

export const adminRoutes = [admin, adminSection] as const

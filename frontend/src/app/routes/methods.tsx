import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { methodsSearch } from '@/features/methods/search'
import { desk } from './frames'

const MethodsPage = lazyRouteComponent(() => import('@/features/methods/MethodsPage'))
const methods = createRoute({
  getParentRoute: () => desk,
  path: '/methods',
  validateSearch: methodsSearch,
  loader: () => MethodsPage.preload?.(),
  component: function Methods() {
    const navigate = methods.useNavigate()
    return <MethodsPage search={methods.useSearch()} onSearch={(search) => void navigate({ search, replace: true })} />
  },
})

const MethodPage = lazyRouteComponent(() => import('@/features/methods/MethodPage'))
const oneMethod = createRoute({
  getParentRoute: () => desk,
  path: '/methods/$id',
  component: function OneMethod() {
    return <MethodPage id={oneMethod.useParams().id} />
  },
})

export const methodsRoutes = [methods, oneMethod] as const

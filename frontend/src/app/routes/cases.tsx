import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { caseSearch } from '@/features/case/search'
import { casesSearch } from '@/features/cases/search'
import { requisitionQuery } from '@/shared/api/requisition'
import { desk } from './frames'

const CasesPage = lazyRouteComponent(() => import('@/features/cases/CasesPage'))
const cases = createRoute({
  getParentRoute: () => desk,
  path: '/requisitions',
  validateSearch: casesSearch,
  loader: () => CasesPage.preload?.(),
  component: function Cases() {
    const navigate = cases.useNavigate()
    return <CasesPage search={cases.useSearch()} onSearch={(search) => void navigate({ search, replace: true })} />
  },
})

const CasePage = lazyRouteComponent(() => import('@/features/case/CasePage'))
const oneCase = createRoute({
  getParentRoute: () => desk,
  path: '/requisitions/$number',
  validateSearch: caseSearch,
  loader: ({ context, params }) => {
    void context.queries.prefetchQuery(requisitionQuery(params.number))
    return CasePage.preload?.()
  },
  component: function OneCase() {
    const navigate = oneCase.useNavigate()
    return (
      <CasePage
        number={oneCase.useParams().number}
        search={oneCase.useSearch()}
        onSearch={(search) => void navigate({ search, replace: true, resetScroll: false })}
      />
    )
  },
})

const newCall = createRoute({
  getParentRoute: () => desk,
  path: '/calls/new',
  component: lazyRouteComponent(() => import('@/features/call/CallPage')),
})

const templates = createRoute({
  getParentRoute: () => desk,
  path: '/templates',
  component: lazyRouteComponent(() => import('@/features/templates/TemplatesPage')),
})

export const casesRoutes = [cases, oneCase, newCall, templates] as const

import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { criteriaSearch } from '@/features/criteria/search'
import { desk } from './frames'

const CriteriaPage = lazyRouteComponent(() => import('@/features/criteria/CriteriaPage'))
const criteria = createRoute({
  getParentRoute: () => desk,
  path: '/criteria',
  validateSearch: criteriaSearch,
  loader: () => CriteriaPage.preload?.(),
  component: function Criteria() {
    return <CriteriaPage search={criteria.useSearch()} />
  },
})

const CriterionPage = lazyRouteComponent(() => import('@/features/criteria/CriterionPage'))
const criterion = createRoute({
  getParentRoute: () => desk,
  path: '/criteria/$code',
  validateSearch: criteriaSearch,
  loader: () => CriterionPage.preload?.(),
  component: function Criterion() {
    return <CriterionPage code={criterion.useParams().code} search={criterion.useSearch()} />
  },
})

const DefinitionPage = lazyRouteComponent(() => import('@/features/criteria/definition/DefinitionPage'))
const definition = createRoute({
  getParentRoute: () => desk,
  path: '/criteria/$code/definition',
  validateSearch: criteriaSearch,
  loader: () => DefinitionPage.preload?.(),
  component: function Definition() {
    return <DefinitionPage code={definition.useParams().code} search={definition.useSearch()} />
  },
})

export const criteriaRoutes = [criteria, criterion, definition] as const

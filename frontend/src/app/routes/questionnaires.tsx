import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { questionnaireSearch } from '@/features/questionnaires/search'
import { sendingsSearch } from '@/features/sendings/search'
import { desk } from './frames'

const QuestionnairesPage = lazyRouteComponent(() => import('@/features/questionnaires/QuestionnairesPage'))
const questionnaires = createRoute({
  getParentRoute: () => desk,
  path: '/questionnaires',
  loader: () => QuestionnairesPage.preload?.(),
  component: QuestionnairesPage,
})

const QuestionnairePage = lazyRouteComponent(() => import('@/features/questionnaires/QuestionnairePage'))
const oneQuestionnaire = createRoute({
  getParentRoute: () => desk,
  path: '/questionnaires/$key',
  validateSearch: questionnaireSearch,
  component: function OneQuestionnaire() {
    const navigate = oneQuestionnaire.useNavigate()
    const { key } = oneQuestionnaire.useParams()
    return (
      <QuestionnairePage
        key={key}
        id={key}
        search={oneQuestionnaire.useSearch()}
        onSearch={(search) => void navigate({ search, replace: true, resetScroll: false })}
      />
    )
  },
})

const SendingsPage = lazyRouteComponent(() => import('@/features/sendings/SendingsPage'))
const sendings = createRoute({
  getParentRoute: () => desk,
  path: '/sendings',
  validateSearch: sendingsSearch,
  loader: () => SendingsPage.preload?.(),
  component: function Sendings() {
    const navigate = sendings.useNavigate()
    return (
      <SendingsPage search={sendings.useSearch()} onSearch={(search) => void navigate({ search, replace: true })} />
    )
  },
})

export const questionnairesRoutes = [questionnaires, oneQuestionnaire, sendings] as const

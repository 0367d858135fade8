import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
  useNavigate,
} from '@tanstack/react-router'
import { contactsSearch } from '@/features/activities/contacts/search'
import { activitiesSearch } from '@/features/activities/search'
import { adminSearch } from '@/features/admin/sections'
import { caseSearch } from '@/features/case/search'
import { casesSearch } from '@/features/cases/search'
import { criteriaSearch } from '@/features/criteria/search'
import { hoursSearch } from '@/features/hours/search'
import { inboxSearch } from '@/features/inbox/search'
import { methodsSearch } from '@/features/methods/search'
import { programmeSearch } from '@/features/programme/search'
import { questionnaireSearch } from '@/features/questionnaires/search'
import { wantedSearch } from '@/features/search/search'
import { sendingsSearch } from '@/features/sendings/search'
import { SignInPage } from '@/features/session/SignInPage'
import { statisticsSearch } from '@/features/statistics/search'
import { workSearch } from '@/features/work/search'
import { requisitionQuery } from '@/shared/api/requisition'
import { sessionQuery } from '@/shared/api/session'
import { ownPath } from '@/shared/lib/ownPath'
import { DeskShell } from './DeskShell'
import { DoorFrame } from './DoorFrame'
import { Broken, NotFound } from './Failures'
import { roomsOf } from './rooms'

/*
 * The addresses of the work entry. Every page is loaded when it is opened; what its search parameters mean is said here,
 * so that a link shows what you see.
 */
const root = createRootRouteWithContext<{ queries: QueryClient }>()({ component: Outlet, notFoundComponent: NotFound })

/** Open to everyone: the sign-in, and the demo's mails, for a respondent has no account. */
const door = createRoute({ getParentRoute: () => root, id: 'door', component: DoorFrame, errorComponent: Broken })

const login = createRoute({
  getParentRoute: () => door,
  path: '/login',
  validateSearch: (search: Record<string, unknown>): { next?: string } => {
    const next = ownPath(search.next)
    return next ? { next } : {}
  },
  component: function Login() {
    const navigate = useNavigate()
    const { next } = login.useSearch()
    return <SignInPage onSignedIn={() => void navigate({ href: next ?? '/start' })} />
  },
})

const desk = createRoute({
  getParentRoute: () => root,
  id: 'desk',
  component: DeskShell,
  errorComponent: Broken,
  beforeLoad: async ({ context, location }) => {
    const me = await context.queries.ensureQueryData(sessionQuery)
    if (!me) throw redirect({ to: '/login', search: { next: location.href } })
    if (me.mustChangePassword && location.pathname !== '/me') throw redirect({ to: '/me' })
    return { me }
  },
})

/** Where a person begins: the first room of theirs. */
const start = createRoute({
  getParentRoute: () => desk,
  path: '/start',
  beforeLoad: ({ context }) => {
    throw redirect({ href: roomsOf(context.me.roles)[0]?.path ?? '/me' })
  },
})

const me = createRoute({
  getParentRoute: () => desk,
  path: '/me',
  component: lazyRouteComponent(() => import('@/features/session/MePage')),
})

const WorkPage = lazyRouteComponent(() => import('@/features/work/WorkPage'))
const work = createRoute({
  getParentRoute: () => desk,
  path: '/work',
  validateSearch: workSearch,
  loader: () => WorkPage.preload?.(),
  component: function Work() {
    const navigate = work.useNavigate()
    return (
      <WorkPage
        search={work.useSearch()}
        onSearch={(change) => void navigate({ search: (now) => ({ ...now, ...change }), replace: true })}
      />
    )
  },
})

const CapacityPage = lazyRouteComponent(() => import('@/features/work/CapacityPage'))
const capacity = createRoute({
  getParentRoute: () => desk,
  path: '/capacity',
  loader: () => CapacityPage.preload?.(),
  component: CapacityPage,
})

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

const mentions = createRoute({
  getParentRoute: () => desk,
  path: '/mentions',
  component: lazyRouteComponent(() => import('@/features/mentions/MentionsPage')),
})

const templates = createRoute({
  getParentRoute: () => desk,
  path: '/templates',
  component: lazyRouteComponent(() => import('@/features/templates/TemplatesPage')),
})

const InboxPage = lazyRouteComponent(() => import('@/features/inbox/InboxPage'))
const inbox = createRoute({
  getParentRoute: () => desk,
  path: '/inbox',
  validateSearch: inboxSearch,
  loader: () => InboxPage.preload?.(),
  component: function Inbox() {
    const navigate = inbox.useNavigate()
    return <InboxPage search={inbox.useSearch()} onSearch={(search) => void navigate({ search, replace: true })} />
  },
})

const InboxMailPage = lazyRouteComponent(() => import('@/features/inbox/InboxMailPage'))
const inboxMail = createRoute({
  getParentRoute: () => desk,
  path: '/inbox/$id',
  component: function InboxMail() {
    return <InboxMailPage id={inboxMail.useParams().id} />
  },
})

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

const ActivitiesPage = lazyRouteComponent(() => import('@/features/activities/ActivitiesPage'))
const activities = createRoute({
  getParentRoute: () => desk,
  path: '/activities',
  validateSearch: activitiesSearch,
  loader: () => ActivitiesPage.preload?.(),
  component: function Activities() {
    const navigate = activities.useNavigate()
    return (
      <ActivitiesPage search={activities.useSearch()} onSearch={(search) => void navigate({ search, replace: true })} />
    )
  },
})

const ActivityPage = lazyRouteComponent(() => import('@/features/activities/ActivityPage'))
const oneActivity = createRoute({
  getParentRoute: () => desk,
  path: '/activities/$id',
  component: function OneActivity() {
    return <ActivityPage id={oneActivity.useParams().id} />
  },
})

const ContactsPage = lazyRouteComponent(() => import('@/features/activities/contacts/ContactsPage'))
const contacts = createRoute({
  getParentRoute: () => desk,
  path: '/contacts',
  validateSearch: contactsSearch,
  loader: () => ContactsPage.preload?.(),
  component: function Contacts() {
    const navigate = contacts.useNavigate()
    return (
      <ContactsPage search={contacts.useSearch()} onSearch={(search) => void navigate({ search, replace: true })} />
    )
  },
})

const youths = createRoute({
  getParentRoute: () => desk,
  path: '/youths',
  component: lazyRouteComponent(() => import('@/features/youths/YouthsPage')),
})

const YouthPage = lazyRouteComponent(() => import('@/features/youths/YouthPage'))
const oneYouth = createRoute({
  getParentRoute: () => desk,
  path: '/youths/$id',
  component: function OneYouth() {
    return <YouthPage id={oneYouth.useParams().id} />
  },
})

const newCall = createRoute({
  getParentRoute: () => desk,
  path: '/calls/new',
  component: lazyRouteComponent(() => import('@/features/call/CallPage')),
})

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

const MailboxPage = lazyRouteComponent(() => import('@/features/demo/MailboxPage'))
const mailbox = createRoute({
  getParentRoute: () => door,
  path: '/mailbox',
  validateSearch: (search: Record<string, unknown>): { text?: string } =>
    typeof search.text === 'string' && search.text ? { text: search.text } : {},
  component: function Mailbox() {
    const navigate = mailbox.useNavigate()
    return (
      <MailboxPage
        wanted={mailbox.useSearch().text ?? ''}
        onWanted={(text) => void navigate({ search: text ? { text } : {} })}
      />
    )
  },
})

const MailPage = lazyRouteComponent(() => import('@/features/demo/MailPage'))
const oneMail = createRoute({
  getParentRoute: () => door,
  path: '/mailbox/$id',
  component: function OneMail() {
    return <MailPage id={oneMail.useParams().id} />
  },
})

const tree = root.addChildren([
  door.addChildren([login, mailbox, oneMail]),
  desk.addChildren([
    start,
    me,
    work,
    capacity,
    cases,
    oneCase,
    mentions,
    templates,
    inbox,
    inboxMail,
    hours,
    methods,
    oneMethod,
    activities,
    oneActivity,
    contacts,
    youths,
    oneYouth,
    newCall,
    programme,
    criteria,
    criterion,
    definition,
    questionnaires,
    oneQuestionnaire,
    sendings,
    statistics,
    found,
    admin,
    adminSection,
  ]),
])

export function createWorkRouter(queries: QueryClient) {
  return createRouter({
    routeTree: tree,
    context: { queries },
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultErrorComponent: Broken,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createWorkRouter>
  }
}

import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { inboxSearch } from '@/features/inbox/search'
import { desk } from './frames'

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

export const inboxRoutes = [inbox, inboxMail] as const

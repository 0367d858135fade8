import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { contactsSearch } from '@/features/activities/contacts/search'
import { activitiesSearch } from '@/features/activities/search'
import { desk } from './frames'

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

export const activitiesRoutes = [activities, oneActivity, contacts] as const

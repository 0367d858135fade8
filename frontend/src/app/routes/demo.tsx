import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { door } from './frames'

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

export const demoDoors = [mailbox, oneMail] as const

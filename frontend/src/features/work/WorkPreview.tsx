import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { WorkItem } from '@/shared/api/contract'
import { requisitionQuery } from '@/shared/api/requisition'
import { useMe } from '@/shared/api/session'
import { formatDay } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import words from '@/shared/lib/words'
import { Button, Facts, Key, Notice, ProblemNotice, Skeleton, Tag } from '@/shared/ui'
import { Confidential } from '@/shared/ui/Confidential'
import { TaskWhy } from '@/shared/ui/TaskWhy'
import { mayClaim, type useClaim, useHandBack } from './api'
import text from './text'

interface WorkPreviewProps {
  item: WorkItem | undefined
  /** The task of the address has left the list. */
  gone: boolean
  now: string
  claim: ReturnType<typeof useClaim>
  onClaim: (item: WorkItem) => void
  /** After a task was handed back. */
  onActed: () => void
}

/** The selected case beside the list, with what may be done at once. */
export function WorkPreview({ item, gone, now, claim, onClaim, onActed }: WorkPreviewProps) {
  const t = useText(text)
  return (
    <aside className="desk-preview no-print" aria-label={t('preview')}>
      {item ? (
        <Selected item={item} now={now} claim={claim} onClaim={onClaim} onActed={onActed} key={item.taskId} />
      ) : (
        <p className="small">{t(gone ? 'gone' : 'noSelection')}</p>
      )}
    </aside>
  )
}

function Selected({
  item,
  now,
  claim,
  onClaim,
  onActed,
}: Omit<WorkPreviewProps, 'gone' | 'item'> & { item: WorkItem }) {
  const t = useText(text)
  const w = useText(words)
  const lang = useLanguage()
  const me = useMe()
  const handBack = useHandBack()
  const found = useQuery(requisitionQuery(item.number))
  const mine = item.assignee?.id === me.id
  const page = found.data
  const failed = claim.variables?.item.taskId === item.taskId ? claim.error : undefined

  return (
    <>
      <div className="row">
        <Tag>{item.number}</Tag>
        <Tag tone="brand">{w(`task.${item.kind}`)}</Tag>
        {item.confidential && (
          <Tag tone="warn">
            <Confidential />
          </Tag>
        )}
        {item.priority === 'HIGH' && <Tag tone="warn">{w('highPriority')}</Tag>}
      </div>
      <h2>{item.title}</h2>
      <TaskWhy task={item} now={now} />
      <Facts
        small
        facts={[
          { label: t('facts.requester'), value: [item.requester, item.organisation].filter(Boolean).join(', ') },
          { label: t('facts.subject'), value: w(`subjectLong.${item.subject}`) },
          { label: t('facts.area'), value: item.area },
          { label: t('column.due'), value: item.dueAt && formatDay(item.dueAt, lang) },
          { label: t('facts.desired'), value: page?.desiredBy && formatDay(page.desiredBy, lang) },
          { label: t('facts.assignee'), value: item.assignee?.name ?? t('nobody') },
        ]}
      />
      {found.isPending && <Skeleton lines={3} />}
      {found.isError && <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />}
      {page?.description && <blockquote className="desk-words">{page.description}</blockquote>}
      {failed && <Refused error={failed} />}
      {handBack.isError && <Refused error={handBack.error} />}
      <p className="visually-hidden" role="status">
        {claim.isSuccess && mine ? t('claimed') : handBack.isSuccess && !mine ? t('handedBack') : ''}
      </p>
      <div className="row">
        <Link to="/requisitions/$number" params={{ number: item.number }} className="btn" data-look="primary">
          {t('open')} <Key>↵</Key>
        </Link>
        {mine && item.kind !== 'AWAIT_REPLY' && (
          <Button busy={handBack.isPending} onClick={() => handBack.mutate(item, { onSettled: onActed })}>
            {t('handBack')}
          </Button>
        )}
        {mayClaim(item) && (
          <Button busy={claim.isPending} onClick={() => onClaim(item)}>
            {t('claim')} <Key>c</Key>
          </Button>
        )}
      </div>
    </>
  )
}

/** Somebody was faster: the server says who and when. */
function Refused({ error }: { error: unknown }) {
  const t = useText(text)
  return (
    <>
      <ProblemNotice error={error} />
      <Notice tone="info">{t('refusedTitle')}</Notice>
    </>
  )
}

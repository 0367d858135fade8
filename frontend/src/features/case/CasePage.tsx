import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { Entry, CasePage as Page } from '@/shared/api/contract'
import { unreadMentionsQuery, useReadMentions } from '@/shared/api/mentions'
import { useWorkOffice } from '@/shared/api/office'
import { ApiError } from '@/shared/api/problem'
import { requisitionQuery } from '@/shared/api/requisition'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { usePageTitle } from '@/shared/lib/usePageTitle'
import { EmptyState, Notice, ProblemNotice, Skeleton } from '@/shared/ui'
import { CaseFacts } from './CaseFacts'
import { CaseFiles } from './CaseFiles'
import { CaseHead } from './CaseHead'
import { CaseTimeline } from './CaseTimeline'
import { DeskCards } from './DeskCards'
import { Duplicates } from './Duplicates'
import { FollowUpCard } from './FollowUpCard'
import { MeetingsCard } from './MeetingsCard'
import { MethodsCard } from './MethodsCard'
import { ProcessCard } from './ProcessCard'
import { quotation } from './quote'
import { RelationsCard } from './RelationsCard'
import { ReturnedAddresses } from './ReturnedAddresses'
import type { CaseSearch } from './search'
import { TaskPanel } from './TaskPanel'
import text from './text'
import { WriteBox } from './WriteBox'
import './case.css'

interface CasePageProps {
  number: string
  search?: CaseSearch
  onSearch?: (search: CaseSearch) => void
}

/** Everything about a case on one page. */
export default function CasePage({ number, search = {}, onSearch = () => undefined }: CasePageProps) {
  const t = useText(text)
  const found = useQuery(requisitionQuery(number))
  usePageTitle(found.data ? `${number} ${found.data.title}` : number)

  if (found.isPending) {
    return (
      <div className="desk-page">
        <Skeleton lines={10} />
      </div>
    )
  }
  const missing = found.error instanceof ApiError && [403, 404].includes(found.error.status)
  // a case that is known stays: a refresh that failed must not take the form away; but it goes from who takes no part
  if (!found.data || missing) {
    const known = found.data ? 'left' : 'missing'
    return (
      <div className="desk-page">
        {missing ? (
          <EmptyState
            title={t(`${known}.title`)}
            action={
              <Link className="btn" to="/requisitions">
                {t('missing.back')}
              </Link>
            }
          >
            {t(`${known}.text`)}
          </EmptyState>
        ) : (
          <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />
        )}
      </div>
    )
  }
  return (
    <Found
      key={number}
      page={found.data}
      failure={found.error ?? undefined}
      onRetry={() => void found.refetch()}
      search={search}
      onSearch={onSearch}
    />
  )
}

interface FoundProps {
  page: Page
  /** Why it could not be asked for anew. */
  failure: unknown
  onRetry: () => void
  search: CaseSearch
  onSearch: (search: CaseSearch) => void
}

function Found({ page, failure, onRetry, search, onSearch }: FoundProps) {
  const t = useText(text)
  const { now } = useWorkOffice()
  const lang = useLanguage()
  const [done, setDone] = useState('')
  const [quote, setQuote] = useState<string>()

  useMentionsRead(page)
  const takeQuote = (entry: Entry) =>
    setQuote(quotation(entry, entry.text ?? '', (params) => t('timeline.wrote', params), t('timeline.system'), lang))
  return (
    <>
      <CaseHead page={page} search={search} onDone={setDone} />
      <div className="case">
        <div className="case-main">
          <div role="status" className="case-done">
            {done && <Notice tone="good" title={done} />}
          </div>
          {failure !== undefined && <ProblemNotice error={failure} onRetry={onRetry} />}
          <ReturnedAddresses page={page} />
          <Duplicates page={page} onDone={setDone} />
          <TaskPanel page={page} now={now} onDone={setDone} />
          <WriteBox page={page} now={now} onDone={setDone} quote={quote} onQuoted={() => setQuote(undefined)} />
          <CaseTimeline
            page={page}
            search={search}
            onSearch={onSearch}
            onQuote={page.rights.mayWrite ? takeQuote : undefined}
          />
        </div>
        <div className="case-aside">
          <CaseFacts page={page} onDone={setDone} />
          <DeskCards page={page} />
          <RelationsCard page={page} onDone={setDone} />
          <MeetingsCard page={page} now={now} onDone={setDone} />
          <MethodsCard page={page} onDone={setDone} />
          <ProcessCard number={page.number} />
          <FollowUpCard page={page} onDone={setDone} />
          <CaseFiles page={page} onDone={setDone} />
        </div>
      </div>
    </>
  )
}

/** Whoever opens a case has read where it mentions them. */
function useMentionsRead(page: Page) {
  const { data } = useQuery({ ...unreadMentionsQuery, enabled: page.rights.mayWrite })
  const { mutate } = useReadMentions(page.number)
  const unread = data?.unread ?? 0
  useEffect(() => {
    if (unread > 0) mutate()
  }, [unread, mutate])
}

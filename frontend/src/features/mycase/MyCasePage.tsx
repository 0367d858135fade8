import { ApiError } from '@/shared/api/problem'
import { useLinked } from '@/shared/api/useLinked'
import { formatDay } from '@/shared/lib/dates'
import { useText } from '@/shared/lib/text'
import { usePageTitle } from '@/shared/lib/usePageTitle'
import { Card, FileList, LinkButton, ProblemNotice, Skeleton, Stages, Tag } from '@/shared/ui/native'
import { BY_LINK, fileAddress } from './api'
import { Colleagues } from './Colleagues'
import { Conversation } from './Conversation'
import './mycase.css'
import { standing } from './standing'
import text from './text'
import { Withdraw } from './Withdraw'
import { WriteForm } from './WriteForm'

/** The requester's own page of a case: where it stands, what was said, and what they can do. */
export default function MyCasePage() {
  const t = useText(text)
  const { data, failure, set, refresh } = useLinked(BY_LINK)
  usePageTitle(data ? `${data.number} ${data.title}` : t('title'))

  if (failure !== undefined && !data) return <NotOpened failure={failure} onRetry={() => void refresh()} />
  if (!data) {
    return (
      <div className="page">
        <Skeleton lines={8} height="1.5rem" />
      </div>
    )
  }
  const open = data.status !== 'CLOSED'
  return (
    <>
      <div className="case-head">
        <div className="case-in stack">
          <div className="row">
            <Tag>{data.number}</Tag>
            <Tag>{t(`subject.${data.subject}`)}</Tag>
            <Tag>{data.area.name}</Tag>
          </div>
          <h1>{data.title}</h1>
          <Stages
            stages={data.stages.map(({ stage, state, at }) => ({
              id: stage,
              name: state === 'NOW' ? t(`stageNow.${stage}`) : t(`stage.${stage}`),
              state,
              note: state === 'SKIPPED' ? t('skipped') : at ? formatDay(at) : undefined,
            }))}
          />
        </div>
      </div>
      <div className="case-in case-body">
        <div className="stack">
          <p className="case-standing" role="status">
            {standing(data, t)}
          </p>
          {data.questionOpen && (
            <Card accent className="stack" aria-labelledby="question">
              <h2 id="question">{t('question.title')}</h2>
              <p className="preserve">{data.questionOpen.text}</p>
              <p className="small">{t('question.lapses', { day: formatDay(data.questionOpen.lapsesAt) })}</p>
              <WriteForm
                number={data.number}
                label={t('question.answer')}
                action={t('question.send')}
                onSent={set}
                primary
              />
            </Card>
          )}
          <Conversation found={data} />
          {!data.questionOpen && data.mayWrite && (
            <Card className="stack" aria-labelledby="write">
              <h2 id="write">{t(open ? 'write.title' : 'write.again')}</h2>
              {!open && <p className="small">{t('write.againText')}</p>}
              <WriteForm number={data.number} label={t('write.label')} action={t('write.send')} onSent={set} />
            </Card>
          )}
          {!data.mayWrite && <p className="small">{t('write.closedText')}</p>}
        </div>
        <aside className="stack">
          <Card className="stack-tight">
            <h2>{t('files')}</h2>
            {data.files.length === 0 ? (
              <p className="small">{t('noFiles')}</p>
            ) : (
              <FileList files={data.files} href={fileAddress} />
            )}
          </Card>
          <Colleagues found={data} onChange={set} />
          {data.mayWithdraw && <Withdraw number={data.number} onWithdrawn={set} />}
        </aside>
      </div>
    </>
  )
}

/** No link, or one that opens nothing: the way to a new one. */
function NotOpened({ failure, onRetry }: { failure: unknown; onRetry: () => void }) {
  const t = useText(text)
  const noLink = failure instanceof ApiError && [401, 403, 404, 410].includes(failure.status)
  return (
    <div className="page">
      {noLink ? (
        <>
          <h1>{t('lost.title')}</h1>
          {window.location.hash !== '' && <ProblemNotice error={failure} />}
          <p>{t('lost.text')}</p>
          <div>
            <LinkButton look="primary" href="/#follow">
              {t('lost.link')}
            </LinkButton>
          </div>
        </>
      ) : (
        <ProblemNotice error={failure} onRetry={onRetry} />
      )}
    </div>
  )
}

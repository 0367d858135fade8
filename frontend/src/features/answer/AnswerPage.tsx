import { useCallback, useState } from 'react'
import type { AnswerPage as Page } from '@/shared/api/contract'
import { ApiError } from '@/shared/api/problem'
import { useAction } from '@/shared/api/useAction'
import { useLinked } from '@/shared/api/useLinked'
import { formatDay } from '@/shared/lib/dates'
import { useText } from '@/shared/lib/text'
import { usePageTitle } from '@/shared/lib/usePageTitle'
import { Button, ProblemNotice, Skeleton } from '@/shared/ui/native'
import { AnswerForm } from './AnswerForm'
import './answer.css'
import { BY_LINK, currentAnswer, startAnswer } from './api'
import { OptOut } from './OptOut'
import { Thanks } from './Thanks'
import text from './text'

/** The respondent's page: what it is about, the questions, thanks. Opening it changes nothing; «begin» does. */
export default function AnswerPage() {
  const t = useText(text)
  usePageTitle(t('title'))
  const { data, failure, set, refresh } = useLinked(BY_LINK)
  const submitted = useCallback(async () => set(await currentAnswer()), [set])

  return (
    <div className="page">
      {data ? (
        <Shown page={data} onChange={set} onSubmitted={submitted} />
      ) : failure === undefined ? (
        <Skeleton lines={7} height="1.5rem" />
      ) : failure instanceof ApiError && failure.status >= 400 && failure.status < 500 ? (
        <>
          <h1>{t('lost')}</h1>
          {window.location.hash !== '' && <ProblemNotice error={failure} />}
          <p>{t('lostText')}</p>
        </>
      ) : (
        <ProblemNotice error={failure} onRetry={() => void refresh()} />
      )}
    </div>
  )
}

interface ShownProps {
  page: Page
  onChange: (page: Page) => void
  onSubmitted: () => Promise<void>
}

function Shown({ page, onChange, onSubmitted }: ShownProps) {
  const t = useText(text)
  const [begun, setBegun] = useState(hasContent(page))
  const start = useAction(
    useCallback(async () => {
      onChange(await startAnswer())
      setBegun(true)
    }, [onChange]),
  )

  if (page.status === 'ANSWERED') return <Thanks page={page} />
  if (page.status !== 'OPEN') {
    return (
      <>
        <h1>{t(`ended.${page.status}.title`)}</h1>
        <p>{t(`ended.${page.status}.text`, { day: formatDay(page.expiresAt) })}</p>
        <About page={page} />
      </>
    )
  }
  return (
    <>
      <h1>{t('title')}</h1>
      <About page={page} />
      {begun ? (
        <AnswerForm page={page} onSubmitted={onSubmitted} />
      ) : (
        <section className="stack">
          <p>{page.unitText}</p>
          <p>
            {t('minutes')} {t('until', { day: formatDay(page.expiresAt) })}
          </p>
          {start.failure !== undefined && <ProblemNotice error={start.failure} />}
          <div>
            <Button look="primary" busy={start.busy} onClick={() => void start.run()}>
              {t('start')}
            </Button>
          </div>
          <p className="small">{t('privacy')}</p>
        </section>
      )}
      <OptOut onDone={onChange} />
    </>
  )
}

function About({ page }: { page: Page }) {
  const t = useText(text)
  if (page.about.length === 0) return null
  return (
    <section className="answer-about" aria-labelledby="about">
      <p className="small" id="about">
        {t('about')}
      </p>
      <ul>
        {page.about.map((one) => (
          <li key={one.number}>
            <b>{one.title}</b>{' '}
            <small>
              {one.number}
              {one.closedAt && <> · {t('closed', { day: formatDay(one.closedAt) })}</>}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}

function hasContent({ content }: Page): boolean {
  return Object.keys(content.answers).length > 0 || Boolean(content.comment)
}

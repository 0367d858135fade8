import { useCallback, useEffect, useState } from 'react'
import type { MySignUp } from '@/shared/api/contract'
import { ApiError } from '@/shared/api/problem'
import { useAction } from '@/shared/api/useAction'
import { useText } from '@/shared/lib/text'
import { usePageTitle } from '@/shared/lib/usePageTitle'
import { Button, LinkButton, ProblemNotice, Skeleton } from '@/shared/ui/native'
import { About } from './About'
import { cancelMySignUp, mySignUp } from './api'
import { Headline } from './Headline'
import text from './text'
import { useAsked } from './useAsked'

/** What the link of a mail opens: how one stands, and the way to give the place back. Opening it changes nothing. */
export function MinePage() {
  const t = useText(text)
  const token = useToken()
  const ask = useCallback(() => mySignUp({ token }), [token])
  const { data, set, failure, refresh } = useAsked(ask)
  usePageTitle(data?.activity.title ?? t('title'))
  if (data) return <Mine mine={data} token={token} onChange={set} />
  if (failure === undefined) return <Skeleton lines={7} height="1.5rem" />
  if (failure instanceof ApiError && failure.status >= 400 && failure.status < 500 && failure.status !== 429) {
    return (
      <>
        <h1>{t('mine.lost')}</h1>
        <p>{failure.is('sign-up-link-expired') ? failure.problem.detail : t('mine.lostText')}</p>
      </>
    )
  }
  return <ProblemNotice error={failure} onRetry={() => void refresh()} />
}

/** It stands behind the «#», where no server and no log sees it. */
function useToken(): string {
  const [token, set] = useState(() => window.location.hash.slice(1))
  useEffect(() => {
    const changed = () => set(window.location.hash.slice(1))
    window.addEventListener('hashchange', changed)
    return () => window.removeEventListener('hashchange', changed)
  }, [])
  return token
}

interface MineProps {
  mine: MySignUp
  token: string
  onChange: (mine: MySignUp) => void
}

function Mine({ mine, token, onChange }: MineProps) {
  const t = useText(text)
  const { activity, state } = mine
  const [asking, setAsking] = useState(false)
  const [changed, setChanged] = useState(false)
  const cancel = useAction(
    useCallback(async () => {
      onChange(await cancelMySignUp({ token }))
      setAsking(false)
      setChanged(true)
    }, [token, onChange]),
  )
  const calledOff = activity.possible === 'CALLED_OFF'
  const title = t(calledOff ? 'mine.CALLED_OFF' : `mine.${state}`)
  return (
    <>
      {changed ? <Headline>{title}</Headline> : <h1>{title}</h1>}
      <p>{calledOff ? t('calledOffText') : t(`mine.${state}Text`, { name: mine.name })}</p>
      <section className="signup-mine stack" aria-labelledby="signed-up-for">
        <h2 id="signed-up-for">{activity.title}</h2>
        <About activity={activity} />
      </section>
      {cancel.failure !== undefined && <ProblemNotice error={cancel.failure} />}
      {mine.mayCancel && !asking && (
        <div>
          <Button onClick={() => setAsking(true)}>{t(state === 'WAITING' ? 'mine.leave' : 'mine.cancel')}</Button>
        </div>
      )}
      {mine.mayCancel && asking && (
        <section className="card stack" aria-labelledby="sure">
          <h2 id="sure">{t(state === 'WAITING' ? 'mine.leave' : 'mine.sureTitle')}</h2>
          {state !== 'WAITING' && <p>{t('mine.sureText')}</p>}
          <div className="row">
            <Button look="stop" busy={cancel.busy} onClick={() => void cancel.run()}>
              {t(state === 'WAITING' ? 'mine.leave' : 'mine.sure')}
            </Button>
            <Button look="quiet" onClick={() => setAsking(false)}>
              {t('mine.keep')}
            </Button>
          </div>
        </section>
      )}
      {state === 'CANCELLED' && (activity.possible === 'YES' || activity.possible === 'WAITING_LIST') && (
        <div>
          <LinkButton href={`/sign-up/${activity.number}`}>{t('mine.again')}</LinkButton>
        </div>
      )}
      {state !== 'CANCELLED' && !mine.mayCancel && !calledOff && <p className="small">{t('mine.over')}</p>}
    </>
  )
}

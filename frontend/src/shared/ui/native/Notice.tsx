import { type ReactNode, useEffect, useRef } from 'react'
import { asProblem } from '@/shared/api/problem'
import common from '@/shared/lib/common'
import { useText } from '@/shared/lib/text'
import { Button } from './Button'

type Tone = 'info' | 'warn' | 'stop' | 'good'

/** A few words that stay on the page. `stop` is read out at once, the others when there is a pause. */
export function Notice({ tone = 'info', title, children }: { tone?: Tone; title?: ReactNode; children?: ReactNode }) {
  return (
    <div className="notice" data-tone={tone} role={tone === 'stop' ? 'alert' : 'status'}>
      {title && <b>{title}</b>}
      {children}
    </div>
  )
}

/** A refused or failed call: what happened, what was kept, what to do. */
export function ProblemNotice({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const t = useText(common)
  const problem = asProblem(error)
  return (
    <Notice tone="stop" title={problem.title}>
      {problem.detail && <p>{problem.detail}</p>}
      {problem.errors && problem.errors.length > 0 && (
        <ul>
          {problem.errors.map((one) => (
            <li key={`${one.field} ${one.message}`}>{one.message}</li>
          ))}
        </ul>
      )}
      {onRetry && (
        <div>
          <Button small onClick={onRetry}>
            {t('tryAgain')}
          </Button>
        </div>
      )}
    </Notice>
  )
}

export interface FormError {
  /** The id of the control to go to. */
  id: string
  message: string
}

/** Above a form that was refused: takes the focus and leads to each answer that must be changed. */
export function ErrorSummary({ errors }: { errors: readonly FormError[] }) {
  const t = useText(common)
  const box = useRef<HTMLDivElement>(null)
  const shown = errors.length > 0
  useEffect(() => {
    if (shown) box.current?.focus()
  }, [shown])
  if (!shown) return null
  return (
    <div className="notice" data-tone="stop" role="alert" tabIndex={-1} ref={box}>
      <h2>{t('errorsTitle', { count: errors.length })}</h2>
      <ul>
        {errors.map((error) => (
          <li key={error.id}>
            <a
              href={`#${error.id}`}
              onClick={(event) => {
                event.preventDefault()
                document.getElementById(error.id)?.focus()
              }}
            >
              {error.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Nothing here yet: what will be, and the button that makes the first one. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: ReactNode
  children?: ReactNode
  action?: ReactNode
}) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {action}
    </div>
  )
}

/** Holds the place of what is on its way, so that nothing jumps. */
export function Skeleton({ lines = 3, height = '1rem' }: { lines?: number; height?: string }) {
  const t = useText(common)
  return (
    <div className="stack-tight" role="status" aria-label={t('loading')}>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike and never change places
        <span className="skeleton" key={line} style={{ height, width: `${100 - ((line * 17) % 40)}%` }} />
      ))}
    </div>
  )
}

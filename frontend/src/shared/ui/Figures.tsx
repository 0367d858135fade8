import type { ReactNode } from 'react'
import { formatNumber } from '@/shared/lib/numbers'

interface ShareScaleProps {
  /** All in percent, 0 to 100. The point is left out while nobody has answered. */
  share?: number | undefined
  target: number
  /** What the silent could still make of it. */
  low?: number | undefined
  high?: number | undefined
  /** The interval of those who answered. */
  ciLow?: number | undefined
  ciHigh?: number | undefined
  /** The whole in words, for those who do not see it. */
  label: string
  /** «mål 70 %» */
  targetLabel: string
}

/** A criterion at a glance: where the share stands, how sure that is, and the target. */
export function ShareScale({ share, target, low, high, ciLow, ciHigh, label, targetLabel }: ShareScaleProps) {
  return (
    <div className="scale" role="img" aria-label={label}>
      <div className="scale-track" />
      {low !== undefined && high !== undefined && <div className="scale-bounds" style={span(low, high)} />}
      {ciLow !== undefined && ciHigh !== undefined && <div className="scale-interval" style={span(ciLow, ciHigh)} />}
      <div className="scale-target" style={{ left: `${target}%` }} />
      <span
        className="scale-target-label"
        data-side={target > 85 ? 'left' : target < 15 ? 'right' : undefined}
        style={{ left: `${target}%` }}
      >
        {targetLabel}
      </span>
      {share !== undefined && <div className="scale-point" style={{ left: `${share}%` }} />}
    </div>
  )
}

function span(from: number, to: number) {
  return { left: `${from}%`, width: `${Math.max(to - from, 0.5)}%` }
}

interface WaterfallStep {
  id: string
  name: ReactNode
  value: number
  /** Why the others dropped out, with links to them. */
  drop?: ReactNode
}

/** From all to the successes, each step drawn against the first one. The last is the result. */
export function Waterfall({ steps, label }: { steps: readonly WaterfallStep[]; label: string }) {
  const all = steps[0]?.value ?? 0
  return (
    <ol className="waterfall" aria-label={label}>
      {steps.map((step, at) => (
        <li key={step.id}>
          <span>{step.name}</span>
          <span className="waterfall-lane">
            <span
              className="waterfall-bar"
              data-end={at === steps.length - 1 || undefined}
              style={{ width: `${all === 0 ? 0 : (100 * step.value) / all}%` }}
            />
            <b>{formatNumber(step.value)}</b>
          </span>
          <small>{step.drop}</small>
        </li>
      ))}
    </ol>
  )
}

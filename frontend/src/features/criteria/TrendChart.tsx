import type { TrendPoint } from '@/shared/api/contract'
import { formatDay, formatMonth } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { withPercentSign } from '@/shared/lib/numbers'
import { useText } from '@/shared/lib/text'
import { useWidth } from '@/shared/lib/useWidth'
import text from './text'
import { percent } from './wording'

const HEIGHT = 220
const TOP = 12
const BOTTOM = 28
const LEFT = 52
const RIGHT = 16
const PLOT = HEIGHT - TOP - BOTTOM
const LINES = [0, 25, 50, 75, 100]
/** So much room the name of a month takes. */
const LABEL = 36

/** The share at the end of each month, against the target. */
export function TrendChart({ points, target }: { points: readonly TrendPoint[]; target: number }) {
  const t = useText(text)
  const lang = useLanguage()
  const [box, width] = useWidth()
  const first = Date.parse(points[0]?.day ?? '')
  const span = Math.max(Date.parse(points.at(-1)?.day ?? '') - first, 1)
  const x = (day: string) => LEFT + ((width - LEFT - RIGHT) * (Date.parse(day) - first)) / span
  const y = (share: number) => TOP + PLOT * (1 - share)

  let labelled = Number.NEGATIVE_INFINITY
  const named = points.filter((point) => {
    const at = x(point.day)
    if (at - labelled < LABEL) return false
    labelled = at
    return true
  })

  return (
    <div ref={box}>
      {width > 0 && (
        <svg className="trend" width={width} height={HEIGHT} role="img" aria-label={t('trend.alt')}>
          {LINES.map((line) => (
            <g key={line}>
              <line x1={LEFT} x2={width} y1={y(line / 100)} y2={y(line / 100)} className="trend-grid" />
              <text x={LEFT - 8} y={y(line / 100) + 4} textAnchor="end">
                {withPercentSign(line, lang)}
              </text>
            </g>
          ))}
          <line x1={LEFT} x2={width} y1={y(target / 100)} y2={y(target / 100)} className="trend-target" />
          <polyline
            points={points.map((point) => `${x(point.day)},${y(point.share)}`).join(' ')}
            className="trend-line"
          />
          {points.map((point) => (
            <circle key={point.day} cx={x(point.day)} cy={y(point.share)} r={4} className="trend-point">
              <title>
                {`${formatDay(point.day, lang)}: ${t('of', { k: point.k, n: point.n })} = ${percent(point.share, target, lang)}`}
              </title>
            </circle>
          ))}
          {named.map((point) => (
            <text key={point.day} x={x(point.day)} y={HEIGHT - 8} textAnchor="middle">
              {formatMonth(point.day.slice(0, 7), lang).slice(0, 3)}
            </text>
          ))}
        </svg>
      )}
    </div>
  )
}

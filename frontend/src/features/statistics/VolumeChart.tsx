import { useNavigate } from '@tanstack/react-router'
import type { MouseEvent } from 'react'
import type { StatisticsView } from '@/shared/api/contract'
import { formatMonth } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { formatNumber } from '@/shared/lib/numbers'
import { useText } from '@/shared/lib/text'
import { useWidth } from '@/shared/lib/useWidth'
import { casesOf, type Days, type Volume } from './period'
import text from './text'

const HEIGHT = 260
const TOP = 16
const BOTTOM = 28
const LEFT = 36
const GRID_LINES = 4
const PLOT = HEIGHT - TOP - BOTTOM

/** A round number of cases between two grid lines. */
function gridStep(most: number): number {
  const rough = Math.max(most, 1) / GRID_LINES
  const size = 10 ** Math.floor(Math.log10(rough))
  return Math.max(1, [1, 2, 5, 10].map((one) => one * size).find((step) => step >= rough) ?? 10 * size)
}

interface Bar {
  what: Volume
  count: number
  x: number
  y: number
  height: number
}

/** Received (requisitions with advice on top) beside closed, month by month. Every bar is a link to its cases. */
export function VolumeChart({ volume, days }: { volume: StatisticsView['volume']; days: Days }) {
  const t = useText(text)
  const lang = useLanguage()
  const navigate = useNavigate()
  const [box, width] = useWidth()
  const step = gridStep(
    Math.max(...volume.map((month) => Math.max(month.requisitions + month.advice, month.closed)), 1),
  )
  const highest = step * GRID_LINES
  const slot = volume.length > 0 ? (width - LEFT) / volume.length : 0
  const bar = Math.min(slot * 0.36, 28)
  const scale = (count: number) => (PLOT * count) / highest
  const names = { requisitions: t('volume.requisition'), advice: t('volume.advice'), closed: t('volume.closed') }

  function bars(month: StatisticsView['volume'][number], at: number): Bar[] {
    const middle = LEFT + slot * (at + 0.5)
    const base = TOP + PLOT
    const low = scale(month.requisitions)
    const all: Bar[] = [
      { what: 'requisitions', count: month.requisitions, x: middle - bar - 1, y: base - low, height: low },
      {
        what: 'advice',
        count: month.advice,
        x: middle - bar - 1,
        y: base - low - scale(month.advice),
        height: scale(month.advice),
      },
      {
        what: 'closed',
        count: month.closed,
        x: middle + 1,
        y: base - scale(month.closed),
        height: scale(month.closed),
      },
    ]
    return all.filter((one) => one.count > 0)
  }
  const go = (event: MouseEvent, month: string, what: Bar['what']) => {
    // a new window stays the browser's own affair
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    void navigate({ to: '/requisitions', search: casesOf(month, what, days) })
  }

  return (
    <div ref={box}>
      <ul className="chart-legend">
        {(['requisitions', 'advice', 'closed'] as const).map((what) => (
          <li key={what}>
            <span className="chart-key" data-what={what} /> {names[what]}
          </li>
        ))}
      </ul>
      {width > 0 && (
        <svg className="chart" width={width} height={HEIGHT} aria-label={t('volume.alt')}>
          {Array.from({ length: GRID_LINES + 1 }, (_, line) => line * step).map((value) => (
            <g key={value}>
              <line
                x1={LEFT}
                x2={width}
                y1={TOP + PLOT - scale(value)}
                y2={TOP + PLOT - scale(value)}
                className="chart-grid"
              />
              <text x={LEFT - 8} y={TOP + PLOT - scale(value) + 4} textAnchor="end">
                {formatNumber(value, 0, lang)}
              </text>
            </g>
          ))}
          {volume.map((month, at) => (
            <g key={month.month}>
              {bars(month, at).map((one) => (
                <a
                  key={one.what}
                  href={`/requisitions?${new URLSearchParams(casesOf(month.month, one.what, days))}`}
                  aria-label={t('volume.bar', {
                    month: formatMonth(month.month, lang),
                    count: formatNumber(one.count, 0, lang),
                    what: names[one.what].toLowerCase(),
                  })}
                  onClick={(event) => go(event, month.month, one.what)}
                >
                  <title>{`${names[one.what]}: ${formatNumber(one.count, 0, lang)}`}</title>
                  <rect
                    x={one.x}
                    y={one.y}
                    width={bar}
                    height={one.height}
                    className="chart-bar"
                    data-what={one.what}
                  />
                </a>
              ))}
              <text x={LEFT + slot * (at + 0.5)} y={HEIGHT - 8} textAnchor="middle">
                {formatMonth(month.month, lang).slice(0, slot < 34 ? 1 : 3)}
              </text>
            </g>
          ))}
        </svg>
      )}
    </div>
  )
}

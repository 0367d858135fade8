import type { Case } from '@/shared/api/contract'
import { formatDay, formatDayTime } from '@/shared/lib/dates'
import type { Translate } from '@/shared/lib/text'
import type text from './text'

/** Where the case stands, in a sentence or two. */
export function standing(found: Case, t: Translate<(typeof text)['da']>): string {
  const consultant = found.consultantName ?? t('now.someone')
  switch (found.status) {
    case 'RECEIVED':
      return found.firstResponseDue
        ? t('now.RECEIVED', { due: formatDayTime(found.firstResponseDue) })
        : t('now.RECEIVED_open')
    case 'AWAITING_CAPACITY':
      return [
        found.expectedStart
          ? t('now.AWAITING_CAPACITY', { start: formatDay(found.expectedStart) })
          : t('now.AWAITING_CAPACITY_open'),
        ...inTheQueue(found, t),
      ].join(' ')
    case 'CLOSED':
      return t(`closed.${found.closure ?? 'CONCLUDED'}`)
    default:
      return t(`now.${found.status}`, { consultant })
  }
}

/** The place in the queue; and when work can begin as things stand, if that is another day than was said. */
function inTheQueue({ queue, expectedStart }: Case, t: Translate<(typeof text)['da']>): string[] {
  if (!queue) return []
  const place = t('now.queue', { place: queue.place, of: queue.of })
  const start = formatDay(queue.expectedStart)
  return expectedStart && formatDay(expectedStart) === start ? [place] : [place, t('now.queueStart', { start })]
}

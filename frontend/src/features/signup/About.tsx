import type { OpenActivity } from '@/shared/api/contract'
import { formatDay, formatDayTime, formatTime, plainDay } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { Facts } from '@/shared/ui/native'
import text from './text'

/** What, when, where, and whether there is room. */
export function About({ activity }: { activity: OpenActivity }) {
  const t = useText(text)
  const lang = useLanguage()
  const { begins, ends } = activity
  const when =
    plainDay(begins) === plainDay(ends)
      ? `${formatDayTime(begins, lang)}–${formatTime(ends, lang).replace(/^kl\.\u00A0/, '')}`
      : t('days', { from: formatDayTime(begins, lang), to: formatDayTime(ends, lang) })
  const places = {
    UNLIMITED: t('noLimit'),
    FREE: t('room'),
    FEW: t('few'),
    NONE: t('full', { capacity: activity.capacity ?? 0 }),
  }[activity.room]
  return (
    <>
      {activity.text && <p className="signup-text">{activity.text}</p>}
      <Facts
        facts={[
          { label: t('when'), value: when },
          ...(activity.place ? [{ label: t('where'), value: activity.place }] : []),
          { label: t('places'), value: places },
          { label: t('until'), value: formatDay(lastMoment(activity.until), lang) },
        ]}
      />
    </>
  )
}

/** The day that is the last: a sign-up that closes at midnight closes on the day before. */
function lastMoment(until: string): Date {
  return new Date(Date.parse(until) - 1)
}

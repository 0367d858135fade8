import type { OpenActivity } from '@/shared/api/contract'
import { formatDay, formatDayTime, formatTime, plainDay } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { Facts } from '@/shared/ui/native'
import text from './text'

/** What, when, where, and how many places are left. */
export function About({ activity }: { activity: OpenActivity }) {
  const t = useText(text)
  const lang = useLanguage()
  const { begins, ends, capacity, placesLeft } = activity
  const when =
    plainDay(begins) === plainDay(ends)
      ? `${formatDayTime(begins, lang)}–${formatTime(ends, lang).replace(/^kl\.\u00A0/, '')}`
      : t('days', { from: formatDayTime(begins, lang), to: formatDayTime(ends, lang) })
  const places =
    typeof capacity !== 'number' || typeof placesLeft !== 'number'
      ? t('noLimit')
      : placesLeft === 0
        ? t('full', { capacity })
        : t('placesLeft', { count: placesLeft, capacity })
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

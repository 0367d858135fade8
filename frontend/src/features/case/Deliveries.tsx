import type { Entry } from '@/shared/api/contract'
import { formatDayTime } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { Tag } from '@/shared/ui'
import { ResendButton } from './ResendButton'
import text from './text'

/** How the mails fare that carry a message: one line a receiver. */
export function Deliveries({ entry, number }: { entry: Entry; number: string }) {
  const t = useText(text)
  const lang = useLanguage()
  // that the consultant was told of an answer is worth a line only when they weren't
  const told = entry.deliveries.filter((mail) => entry.kind === 'MESSAGE_OUT' || mail.state !== 'SENT')
  if (told.length === 0) return null
  return (
    <ul className="case-deliveries small">
      {told.map((mail) => {
        const state = t(`timeline.mail.${mail.state}`)
        return (
          <li key={mail.mail}>
            {t('timeline.mailTo', { to: mail.to })}{' '}
            {mail.state === 'BOUNCED' ? <Tag tone="stop">{state}</Tag> : <b>{state}</b>} ·{' '}
            {mail.nextTryAt
              ? t('timeline.nextTry', { at: formatDayTime(mail.nextTryAt, lang) })
              : formatDayTime(mail.at, lang)}
            {mail.reason && ` · ${mail.reason}`}
            <ResendButton mail={mail.mail} state={mail.state} to={mail.to} number={number} />
          </li>
        )
      })}
    </ul>
  )
}

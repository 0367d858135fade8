import { Link } from '@tanstack/react-router'
import type { Entry } from '@/shared/api/contract'
import { formatDayTime } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import vocabulary from '@/shared/lib/words'
import { Button, Tag, TimelineBubble, TimelineLine } from '@/shared/ui'
import { AttachedFiles } from './AttachedFiles'
import { ByMail } from './ByMail'
import { Deliveries } from './Deliveries'
import { ResendButton } from './ResendButton'
import { Said } from './Said'
import text from './text'
import { lineWords } from './timelineWords'

const SIGNS = { DECISION: '✓', TASK: '✓', HOURS: 't', FILE: '↑', MAIL: '@', CHANGE: '·' } as const

interface TimelineEntryProps {
  entry: Entry
  number: string
  /** What the requester wrote when the case began. */
  description: string
  /** Takes what was said into a reply. */
  onQuote?: ((entry: Entry) => void) | undefined
  /** Set when a link leads to this line. */
  sought?: string | undefined
}

/** How a case begins: said by whoever asks for help, on the form or in a call. */
const BEGINNINGS: readonly string[] = ['received', 'call-entered']

export function TimelineEntry({ entry, number, description, onQuote, sought }: TimelineEntryProps) {
  const t = useText(text)
  const w = useText(vocabulary)
  const lang = useLanguage()
  const at = formatDayTime(entry.at, lang)
  const author = entry.author?.name ?? t('timeline.system')
  const mail = entry.mailState ? t.maybe(`timeline.mail.${entry.mailState}`) : undefined
  const said = entry.kind === 'MESSAGE_IN' || entry.kind === 'MESSAGE_OUT' || entry.kind === 'NOTE'
  const begins = BEGINNINGS.includes(entry.textCode ?? '')
  const words = entry.text ?? (begins ? description : undefined)
  const line = lineWords(entry, t, w, lang)

  const files = <AttachedFiles entry={entry} number={entry.from ?? number} />
  const from = entry.from && (
    <Link className="tag" to="/requisitions/$number" params={{ number: entry.from }}>
      {t('timeline.from', { number: entry.from })}
    </Link>
  )

  if (said || begins) {
    const note = entry.kind === 'NOTE'
    return (
      <TimelineBubble
        sought={sought}
        mark={entry.author?.initials ?? 'M'}
        kind={note ? 'note' : undefined}
        who={
          <>
            {note && <b>{t('timeline.note')} </b>}
            {note ? author : <b>{author}</b>}
            {entry.kind === 'MESSAGE_OUT' && ` ${t('timeline.toRequester')}`}
            {!note && entry.textCode && !PLAIN.includes(entry.textCode) && ` · ${line}`} {from}
          </>
        }
        when={[at, mail].filter(Boolean).join(' · ')}
      >
        {words && <Said words={words} />}
        {mentioned(entry).length > 0 && (
          <p className="small">{t('mention.told', { names: mentioned(entry).join(', ') })}</p>
        )}
        {entry.params?.mail && <ByMail params={entry.params} />}
        {files}
        <Deliveries entry={entry} number={number} />
        {onQuote && words && !note && (
          <div className="no-print">
            <Button
              small
              look="quiet"
              aria-label={t('timeline.quoteNamed', { name: author, at })}
              onClick={() => onQuote({ ...entry, text: words })}
            >
              {t('timeline.quote')}
            </Button>
          </div>
        )}
      </TimelineBubble>
    )
  }
  return (
    <TimelineLine sought={sought} mark={SIGNS[entry.kind as keyof typeof SIGNS] ?? '·'}>
      <b>{line}</b> · {author} · {at} {from}
      {mail && ' · '}
      {mail && (entry.mailState === 'BOUNCED' ? <Tag tone="stop">{mail}</Tag> : mail)}
      {entry.mailState && (
        <ResendButton mail={entry.id} state={entry.mailState} to={entry.params?.to ?? ''} number={number} />
      )}
      {entry.text && entry.text !== line && <p className="preserve case-said">{entry.text}</p>}
      {files}
    </TimelineLine>
  )
}

/** Codes that say no more than that something was said. */
const PLAIN: readonly string[] = ['message', 'replied', 'note']

/** The colleagues whom a note names. */
function mentioned(entry: Entry): string[] {
  return Object.entries(entry.params)
    .filter(([key]) => /^mention\d+$/.test(key))
    .map(([, name]) => name)
}

import type { Entry } from '@/shared/api/drafted'
import { formatDayTime } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { formatBytes } from '@/shared/lib/numbers'
import { useText } from '@/shared/lib/text'
import words from '@/shared/lib/words'
import { TimelineBubble, TimelineLine } from '@/shared/ui'
import { fileAddress } from './api'
import text from './text'
import { lineWords } from './timelineWords'

const SIGNS = { DECISION: '✓', TASK: '✓', HOURS: 't', FILE: '↑', MAIL: '@', CHANGE: '·' } as const

export function TimelineEntry({ entry, number }: { entry: Entry; number: string }) {
  const t = useText(text)
  const w = useText(words)
  const lang = useLanguage()
  const at = formatDayTime(entry.at, lang)
  const author = entry.author?.name ?? t('timeline.system')
  const mail = entry.mailState ? t.maybe(`timeline.mail.${entry.mailState}`) : undefined
  const said = entry.kind === 'MESSAGE_IN' || entry.kind === 'MESSAGE_OUT' || entry.kind === 'NOTE'
  const line = lineWords(entry, t, w, lang)

  const files = entry.files && entry.files.length > 0 && (
    <ul className="case-attached">
      {entry.files.map((file) => (
        <li key={file.id}>
          <a href={fileAddress(number, file.id)} download className="tag" data-tone="brand">
            {file.name} · {formatBytes(file.size, lang)}
          </a>
        </li>
      ))}
    </ul>
  )

  if (said) {
    const note = entry.kind === 'NOTE'
    return (
      <TimelineBubble
        mark={entry.author?.initials ?? 'M'}
        kind={note ? 'note' : undefined}
        who={
          <>
            {note && <b>{t('timeline.note')} </b>}
            {note ? author : <b>{author}</b>}
            {entry.kind === 'MESSAGE_OUT' && ` ${t('timeline.toRequester')}`}
            {!note && entry.textCode && !PLAIN.includes(entry.textCode) && ` · ${line}`}
          </>
        }
        when={[at, mail].filter(Boolean).join(' · ')}
      >
        {entry.text && <p className="preserve">{entry.text}</p>}
        {files}
      </TimelineBubble>
    )
  }
  return (
    <TimelineLine mark={SIGNS[entry.kind as keyof typeof SIGNS] ?? '·'}>
      <b>{line}</b> · {author} · {at}
      {mail && ` · ${mail}`}
      {entry.text && entry.text !== line && <p className="preserve case-said">{entry.text}</p>}
      {files}
    </TimelineLine>
  )
}

/** Codes that say no more than that something was said. */
const PLAIN: readonly string[] = ['message', 'replied', 'note', 'received']

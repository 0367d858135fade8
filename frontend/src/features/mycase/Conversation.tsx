import type { Case, CaseMessage } from '@/shared/api/contract'
import { formatDayTime } from '@/shared/lib/dates'
import { useText } from '@/shared/lib/text'
import { FileList, Timeline, TimelineBubble } from '@/shared/ui/native'
import { fileAddress } from './api'
import text from './text'

/** Everything said, oldest first: what was asked stands at the beginning. */
export function Conversation({ found }: { found: Case }) {
  const t = useText(text)
  return (
    <section className="stack" aria-labelledby="conversation">
      <h2 id="conversation">{t('conversation')}</h2>
      <Timeline label={t('conversation')}>
        {!found.messages.some((message) => message.text === found.description) && <Request found={found} />}
        {found.messages.map((message) => (
          <Message key={message.id} message={message} />
        ))}
      </Timeline>
    </section>
  )
}

/** What the conversation is about: the requisition as it was handed in. */
function Request({ found }: { found: Case }) {
  const t = useText(text)
  const received = found.stages.find(({ stage }) => stage === 'RECEIVED')?.at
  return (
    <TimelineBubble mark="→" who={<b>{t('request')}</b>} when={received && <When at={received} />}>
      <p className="preserve">{found.description}</p>
    </TimelineBubble>
  )
}

function Message({ message }: { message: CaseMessage }) {
  const t = useText(text)
  const ours = message.direction === 'OUT'
  return (
    <TimelineBubble
      mark={initials(message.author)}
      who={<b>{ours ? t('unit', { author: message.author }) : message.author}</b>}
      when={<When at={message.at} />}
      kind={ours ? 'ours' : undefined}
    >
      <p className="preserve">{message.text}</p>
      {message.files.length > 0 && <FileList files={message.files} href={fileAddress} />}
    </TimelineBubble>
  )
}

function When({ at }: { at: string }) {
  return <time dateTime={at}>{formatDayTime(at)}</time>
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  return ((words[0]?.[0] ?? '') + (words.length > 1 ? (words.at(-1)?.[0] ?? '') : '')).toUpperCase()
}

import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { CasePage, FileInfo, ReplyDraft } from '@/shared/api/contract'
import { useWorkOffice } from '@/shared/api/office'
import { formatDayTime, formatTime } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { Button, FileDrop, FileList, Notice, ProblemNotice, Skeleton, TextArea } from '@/shared/ui'
import { replyDraftQuery, useAddFile, useWrite } from './api'
import { TemplateDialog } from './TemplateDialog'
import text from './text'
import { useReplyDraft } from './useReplyDraft'

interface MessageFormProps {
  page: CasePage
  now: string
  onDone: (what: string) => void
  quote?: string | undefined
  onQuoted?: (() => void) | undefined
}

/** A message to the requester, going on where it was left, at whichever computer. */
export function MessageForm(props: MessageFormProps) {
  const draft = useQuery(replyDraftQuery(props.page.number))
  if (draft.isFetching && !draft.isFetchedAfterMount) return <Skeleton lines={4} />
  if (!draft.data) return <ProblemNotice error={draft.error} onRetry={() => void draft.refetch()} />
  return <Words {...props} stored={draft.data} />
}

function Words({ page, onDone, quote, onQuoted, stored }: MessageFormProps & { stored: ReplyDraft }) {
  const t = useText(text)
  const lang = useLanguage()
  const { fileMaxMb } = useWorkOffice()
  const draft = useReplyDraft(page.number, stored)
  const [added, setAdded] = useState<FileInfo[]>([])
  const [empty, setEmpty] = useState(false)
  const [choosing, setChoosing] = useState(false)
  const [settling, setSettling] = useState(false)
  const send = useWrite(page.number, 'messages')
  const upload = useAddFile(page.number)
  const files = draft.fileIds
    .map((id) => [...page.files, ...added].find((file) => file.id === id))
    .filter((file) => file !== undefined)

  const { change } = draft
  const insert = (more: string) => change({ text: draft.text.trim() ? `${draft.text.trimEnd()}\n\n${more}` : more })

  // biome-ignore lint/correctness/useExhaustiveDependencies: a quotation is taken in once
  useEffect(() => {
    if (!quote) return
    // there is room for the answer above the words that it answers
    insert(draft.text.trim() ? quote : `\n\n${quote}`)
    onQuoted?.()
  }, [quote])

  async function submit() {
    setEmpty(!draft.text.trim())
    if (!draft.text.trim()) return
    setSettling(true)
    await draft.settle()
    setSettling(false)
    send.mutate(
      { text: draft.text.trim(), fileIds: draft.fileIds, draft: draft.atServer() },
      {
        onSuccess: () => {
          draft.forget()
          onDone(t('write.sent'))
        },
      },
    )
  }

  return (
    <div className="stack">
      {send.isError && <ProblemNotice error={send.error} />}
      {upload.isError && <ProblemNotice error={upload.error} />}
      {draft.other && <Elsewhere other={draft.other} onChoose={draft.choose} />}
      <TextArea
        autoFocus
        rows={6}
        label={t('write.messageLabel', { name: page.requester.name })}
        hint={t('write.messageHint')}
        value={draft.text}
        error={empty ? t('write.empty') : undefined}
        onChange={(event) => change({ text: event.target.value })}
      />
      <div className="row">
        <Button small onClick={() => setChoosing(true)}>
          {t('template.insert')}
        </Button>
        <span className="small push" role="status">
          {draft.failure !== undefined && t('draft.kept')}
          {draft.failure === undefined && draft.savedAt && t('draft.saved', { at: formatTime(draft.savedAt, lang) })}
        </span>
      </div>
      <FileDrop
        label={t('files.title')}
        maxMb={fileMaxMb}
        sending={upload.isPending ? upload.variables.name : undefined}
        onFile={(file) =>
          upload.add(file, (one) => {
            setAdded((known) => [...known, one])
            draft.attach(one.id)
          })
        }
      />
      <FileList files={files} onRemove={({ id }) => change({ fileIds: draft.fileIds.filter((one) => one !== id) })} />
      <div>
        <Button look="primary" busy={settling || send.isPending || upload.isPending} onClick={() => void submit()}>
          {t('write.send')}
        </Button>
      </div>
      {choosing && (
        <TemplateDialog
          page={page}
          onClose={() => setChoosing(false)}
          onInsert={(words) => {
            insert(words)
            setChoosing(false)
          }}
        />
      )}
    </div>
  )
}

/** Two drafts of one reply: both are shown, and one is chosen. */
function Elsewhere({ other, onChoose }: { other: ReplyDraft; onChoose: (mine: boolean) => void }) {
  const t = useText(text)
  const lang = useLanguage()
  return (
    <Notice tone="warn" title={t('draft.elsewhere')}>
      <p>
        {other.version === 0
          ? t('draft.otherGone')
          : t('draft.otherSaid', { at: other.savedAt ? formatDayTime(other.savedAt, lang) : '' })}
      </p>
      {other.text && <p className="preserve case-said">{other.text}</p>}
      <div className="row">
        <Button small onClick={() => onChoose(true)}>
          {t('draft.keepMine')}
        </Button>
        <Button small onClick={() => onChoose(false)}>
          {t('draft.takeOther')}
        </Button>
      </div>
    </Notice>
  )
}

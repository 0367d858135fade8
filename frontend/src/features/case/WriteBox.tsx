import { useRef, useState } from 'react'
import type { CasePage, FileInfo } from '@/shared/api/contract'
import { useWorkOffice } from '@/shared/api/office'
import common from '@/shared/lib/common'
import { useText } from '@/shared/lib/text'
import { useKeptText } from '@/shared/lib/useKeptText'
import { Button, Card, FileDrop, FileList, Key, ProblemNotice, TextArea } from '@/shared/ui'
import { useAddFile, useWrite } from './api'
import { HoursForm } from './HoursForm'
import text from './text'
import { useWriteKeys } from './useWriteKeys'

const WAYS = ['message', 'note', 'hours', 'file'] as const
type Way = (typeof WAYS)[number]
const KEYS: Record<Way, string> = { message: 'r', note: 'i', hours: 't', file: 'f' }

interface WriteProps {
  page: CasePage
  now: string
  onDone: (what: string) => void
}

/** What may be added at any time: a message, a note, hours, a file. What is typed is kept until it is sent. */
export function WriteBox({ page, now, onDone }: WriteProps) {
  const t = useText(text)
  const [way, setWay] = useState<Way>()
  const openers = useRef<HTMLDivElement>(null)
  useWriteKeys(KEYS, setWay)
  if (!page.rights.mayWrite) return null

  const close = (what: string) => {
    // the keyboard goes on where the box was opened
    openers.current?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus()
    setWay(undefined)
    onDone(what)
  }
  return (
    <section className="stack-tight no-print">
      <div className="row" ref={openers}>
        {WAYS.map((one) => (
          <Button key={one} aria-expanded={way === one} onClick={() => setWay(way === one ? undefined : one)}>
            {t(`write.${one}`)} <Key>{KEYS[one]}</Key>
          </Button>
        ))}
      </div>
      {way && (
        <Card>
          {way === 'message' && <MessageForm page={page} onDone={close} />}
          {way === 'note' && <NoteForm page={page} onDone={close} />}
          {way === 'hours' && <HoursForm number={page.number} now={now} onDone={close} />}
          {way === 'file' && <FileForm page={page} onDone={close} />}
        </Card>
      )}
    </section>
  )
}

type FormProps = Pick<WriteProps, 'page' | 'onDone'>

function MessageForm({ page, onDone }: FormProps) {
  const t = useText(text)
  const { fileMaxMb } = useWorkOffice()
  const words = useKeptText(`${page.number}/message`)
  const [files, setFiles] = useState<FileInfo[]>([])
  const [empty, setEmpty] = useState(false)
  const send = useWrite(page.number, 'messages')
  const upload = useAddFile(page.number)

  function submit() {
    setEmpty(!words.text.trim())
    if (!words.text.trim()) return
    send.mutate(
      { text: words.text.trim(), fileIds: files.map((file) => file.id) },
      {
        onSuccess: () => {
          words.forget()
          onDone(t('write.sent'))
        },
      },
    )
  }

  return (
    <div className="stack">
      {send.isError && <ProblemNotice error={send.error} />}
      {upload.isError && <ProblemNotice error={upload.error} />}
      <TextArea
        autoFocus
        label={t('write.messageLabel', { name: page.requester.name })}
        hint={t('write.messageHint')}
        value={words.text}
        error={empty ? t('write.empty') : undefined}
        onChange={(event) => words.change(event.target.value)}
      />
      <FileDrop
        label={t('files.title')}
        maxMb={fileMaxMb}
        sending={upload.isPending ? upload.variables.name : undefined}
        onFile={(file) => upload.add(file, (stored) => setFiles((known) => [...known, stored]))}
      />
      <FileList files={files} onRemove={({ id }) => setFiles((known) => known.filter((file) => file.id !== id))} />
      <div>
        <Button look="primary" busy={send.isPending || upload.isPending} onClick={submit}>
          {t('write.send')}
        </Button>
      </div>
    </div>
  )
}

function NoteForm({ page, onDone }: FormProps) {
  const t = useText(text)
  const words = useKeptText(`${page.number}/note`)
  const [empty, setEmpty] = useState(false)
  const save = useWrite(page.number, 'notes')

  function submit() {
    setEmpty(!words.text.trim())
    if (!words.text.trim()) return
    save.mutate(
      { text: words.text.trim() },
      {
        onSuccess: () => {
          words.forget()
          onDone(t('write.noted'))
        },
      },
    )
  }

  return (
    <div className="stack">
      {save.isError && <ProblemNotice error={save.error} />}
      <TextArea
        autoFocus
        label={t('write.noteLabel')}
        hint={t('write.noteHint')}
        value={words.text}
        error={empty ? t('write.empty') : undefined}
        onChange={(event) => words.change(event.target.value)}
      />
      <div>
        <Button look="primary" busy={save.isPending} onClick={submit}>
          {t('write.saveNote')}
        </Button>
      </div>
    </div>
  )
}

function FileForm({ page, onDone }: FormProps) {
  const t = useText(text)
  const c = useText(common)
  const { fileMaxMb } = useWorkOffice()
  const upload = useAddFile(page.number)
  const [stored, setStored] = useState(0)
  return (
    <div className="stack">
      {upload.isError && <ProblemNotice error={upload.error} />}
      <FileDrop
        label={t('write.file')}
        required
        maxMb={fileMaxMb}
        sending={upload.isPending ? upload.variables.name : undefined}
        onFile={(file) => upload.add(file, () => setStored((count) => count + 1))}
      />
      <div className="row">
        {stored > 0 && (
          <Button small onClick={() => onDone(t('write.uploaded', { count: stored }))}>
            {c('close')}
          </Button>
        )}
        <span className="small" role="status">
          {stored > 0 && t('write.uploaded', { count: stored })}
        </span>
      </div>
    </div>
  )
}

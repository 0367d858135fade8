import { useEffect, useRef, useState } from 'react'
import type { CasePage } from '@/shared/api/contract'
import { useWorkOffice } from '@/shared/api/office'
import common from '@/shared/lib/common'
import { useText } from '@/shared/lib/text'
import { Button, Card, FileDrop, Key, ProblemNotice } from '@/shared/ui'
import { useAddFile } from './api'
import { HoursForm } from './HoursForm'
import { MessageForm } from './MessageForm'
import { NoteForm } from './NoteForm'
import text from './text'
import { useWriteKeys } from './useWriteKeys'

const WAYS = ['message', 'note', 'hours', 'file'] as const
type Way = (typeof WAYS)[number]
const KEYS: Record<Way, string> = { message: 'r', note: 'i', hours: 't', file: 'f' }

interface WriteProps {
  page: CasePage
  now: string
  onDone: (what: string) => void
  /** What is to be quoted in a message; told when it stands there. */
  quote?: string | undefined
  onQuoted?: () => void
}

/** What may be added at any time: a message, a note, hours, a file. What is typed is kept until it is sent. */
export function WriteBox({ page, now, onDone, quote, onQuoted }: WriteProps) {
  const t = useText(text)
  const [way, setWay] = useState<Way>()
  const openers = useRef<HTMLDivElement>(null)
  useWriteKeys(KEYS, setWay)
  useEffect(() => {
    if (quote) setWay('message')
  }, [quote])
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
          {way === 'message' && <MessageForm page={page} now={now} onDone={close} quote={quote} onQuoted={onQuoted} />}
          {way === 'note' && <NoteForm page={page} onDone={close} />}
          {way === 'hours' && <HoursForm number={page.number} now={now} onDone={close} />}
          {way === 'file' && <FileForm page={page} onDone={close} />}
        </Card>
      )}
    </section>
  )
}

function FileForm({ page, onDone }: Pick<WriteProps, 'page' | 'onDone'>) {
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

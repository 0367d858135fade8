import { useCallback, useId, useRef, useState } from 'react'
import type { Case, FileInfo } from '@/shared/api/contract'
import { useAction } from '@/shared/api/useAction'
import { useOffice } from '@/shared/api/useOffice'
import { useText } from '@/shared/lib/text'
import { useKeptText } from '@/shared/lib/useKeptText'
import { Button, FileDrop, FileList, ProblemNotice, TextArea } from '@/shared/ui/native'
import { addCaseFile, writeToCase } from './api'
import text from './text'

interface WriteFormProps {
  number: string
  label: string
  action: string
  primary?: boolean
  onSent: (found: Case) => void
}

/** A message with files. What was written stays until the server has it, after a reload too. */
export function WriteForm({ number, label, action, primary, onSent }: WriteFormProps) {
  const t = useText(text)
  const id = useId()
  const office = useOffice()
  const words = useKeptText(`case/${number}`)
  const { forget } = words
  const [missing, setMissing] = useState(false)
  const [files, setFiles] = useState<FileInfo[]>([])
  const [sending, setSending] = useState<string>()
  const [sent, setSent] = useState(false)
  const line = useRef(Promise.resolve())

  const attach = useAction(
    useCallback(
      async (file: File) => {
        const added = await addCaseFile(number, file)
        setFiles((before) => [...before, added])
      },
      [number],
    ),
  )
  const send = useAction(
    useCallback(
      async (written: string, attached: FileInfo[]) => {
        const found = await writeToCase(
          number,
          written,
          attached.map((file) => file.id),
        )
        forget()
        setFiles([])
        setSent(true)
        onSent(found)
      },
      [number, forget, onSent],
    ),
  )

  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const empty = words.text.trim() === ''
        setMissing(empty)
        if (empty) document.getElementById(id)?.focus()
        else void send.run(words.text, files)
      }}
    >
      {send.failure !== undefined && <ProblemNotice error={send.failure} />}
      <TextArea
        id={id}
        label={label}
        value={words.text}
        maxLength={20_000}
        error={missing ? t('write.missing') : undefined}
        onChange={(event) => {
          words.change(event.target.value)
          setMissing(false)
          setSent(false)
        }}
      />
      {office && (
        <FileDrop
          label={t('write.files')}
          maxMb={office.fileMaxMb}
          sending={sending}
          onFile={(file) => {
            // one after the other, so that each is told of
            line.current = line.current.then(async () => {
              setSending(file.name)
              await attach.run(file)
              setSending(undefined)
            })
          }}
        />
      )}
      {attach.failure !== undefined && <ProblemNotice error={attach.failure} />}
      <FileList files={files} onRemove={(file) => setFiles(files.filter(({ id: other }) => other !== file.id))} />
      <div className="row">
        <Button type="submit" look={primary ? 'primary' : 'plain'} busy={send.busy || sending !== undefined}>
          {action}
        </Button>
        <span role="status" className="small">
          {sent && t('write.sent')}
        </span>
      </div>
    </form>
  )
}

import { useCallback, useId, useState } from 'react'
import type { Case, FileInfo } from '@/shared/api/contract'
import { useAction } from '@/shared/api/useAction'
import { useOffice } from '@/shared/api/useOffice'
import { useText } from '@/shared/lib/text'
import { Button, FileDrop, FileList, ProblemNotice, TextArea } from '@/shared/ui/native'
import { addCaseFile, writeToCase } from './api'
import text from './text'

interface WriteFormProps {
  label: string
  action: string
  primary?: boolean
  onSent: (found: Case) => void
}

/** A message with files. What was written stays until the server has it. */
export function WriteForm({ label, action, primary, onSent }: WriteFormProps) {
  const t = useText(text)
  const id = useId()
  const office = useOffice()
  const [words, setWords] = useState('')
  const [missing, setMissing] = useState(false)
  const [files, setFiles] = useState<FileInfo[]>([])
  const [sending, setSending] = useState<string>()
  const [sent, setSent] = useState(false)

  const attach = useAction(
    useCallback(async (file: File) => {
      const added = await addCaseFile(file)
      setFiles((before) => [...before, added])
    }, []),
  )
  const send = useAction(
    useCallback(
      async (written: string, attached: FileInfo[]) => {
        const found = await writeToCase(
          written,
          attached.map((file) => file.id),
        )
        setWords('')
        setFiles([])
        setSent(true)
        onSent(found)
      },
      [onSent],
    ),
  )

  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const empty = words.trim() === ''
        setMissing(empty)
        if (empty) document.getElementById(id)?.focus()
        else void send.run(words, files)
      }}
    >
      {send.failure !== undefined && <ProblemNotice error={send.failure} />}
      <TextArea
        id={id}
        label={label}
        value={words}
        maxLength={20_000}
        error={missing ? t('write.missing') : undefined}
        onChange={(event) => {
          setWords(event.target.value)
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
            setSending(file.name)
            void attach.run(file).then(() => setSending(undefined))
          }}
        />
      )}
      {attach.failure !== undefined && <ProblemNotice error={attach.failure} />}
      <FileList files={files} onRemove={(file) => setFiles(files.filter(({ id: other }) => other !== file.id))} />
      <div className="row">
        <Button type="submit" look={primary ? 'primary' : 'plain'} busy={send.busy}>
          {action}
        </Button>
        <span role="status" className="small">
          {sent && t('write.sent')}
        </span>
      </div>
    </form>
  )
}

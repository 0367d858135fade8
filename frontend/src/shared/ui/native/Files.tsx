import { type ReactNode, useId, useState } from 'react'
import common from '@/shared/lib/common'
import { formatBytes } from '@/shared/lib/numbers'
import { useText } from '@/shared/lib/text'
import { Button } from './Button'

interface FileDropProps {
  label: ReactNode
  hint?: ReactNode
  /** A file is what this is about, so it is not said that it may be left out. */
  required?: boolean
  maxMb: number
  /** Called once for each file that may be sent; empty and too large ones are refused here, with words. */
  onFile: (file: File) => void
  /** The name of the file that is on its way. */
  sending?: string | undefined
}

export function FileDrop({ label, hint, required, maxMb, onFile, sending }: FileDropProps) {
  const t = useText(common)
  const id = useId()
  const [over, setOver] = useState(false)
  const [refused, setRefused] = useState<string[]>([])
  const max = maxMb * 1_000_000

  function take(files: FileList | null) {
    const words: string[] = []
    for (const file of Array.from(files ?? [])) {
      if (file.size === 0) words.push(t('files.empty', { name: file.name }))
      else if (file.size > max)
        words.push(t('files.tooLarge', { name: file.name, size: formatBytes(file.size), max: formatBytes(max) }))
      else onFile(file)
    }
    setRefused(words)
  }

  return (
    <div>
      <span className="field-label" id={`${id}-label`}>
        {label} {!required && <span className="optional">({t('optional')})</span>}
      </span>
      <p className="hint" id={`${id}-hint`}>
        {hint} {t('files.limit', { size: formatBytes(max) })}
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the input is the accessible one */}
      <div
        className="drop"
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          take(event.dataTransfer.files)
        }}
      >
        {/* the browser's own control speaks the browser's language, and looks like nothing else */}
        <input
          id={id}
          type="file"
          multiple
          className="visually-hidden"
          aria-labelledby={`${id}-label ${id}-choose`}
          aria-describedby={`${id}-hint`}
          onChange={(event) => {
            take(event.target.files)
            event.target.value = ''
          }}
        />
        <label className="btn" data-small id={`${id}-choose`} htmlFor={id}>
          {t('files.choose')}
        </label>
        <span className="small" role="status">
          {sending ? t('files.uploading', { name: sending }) : t('files.drop')}
        </span>
      </div>
      {refused.map((words) => (
        <p className="field-error" role="alert" key={words}>
          {words}
        </p>
      ))}
    </div>
  )
}

interface ListedFile {
  id: string
  name: string
  size: number
}

interface FileListProps {
  files: readonly ListedFile[]
  /** Where a file is fetched; without it the names are not links. */
  href?: (file: ListedFile) => string
  onRemove?: (file: ListedFile) => void
}

export function FileList({ files, href, onRemove }: FileListProps) {
  const t = useText(common)
  if (files.length === 0) return null
  return (
    <ul className="file-list" aria-label={t('files.attached')}>
      {files.map((file) => (
        <li key={file.id}>
          {href ? (
            <a href={href(file)} download>
              {file.name}
            </a>
          ) : (
            <span>{file.name}</span>
          )}
          <small className="nowrap">{formatBytes(file.size)}</small>
          {onRemove && (
            <Button
              small
              look="quiet"
              className="push"
              aria-label={t('removeNamed', { name: file.name })}
              onClick={() => onRemove(file)}
            >
              {t('remove')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

import { useId, useState } from 'react'
import type { FileInfo, CasePage as Page } from '@/shared/api/contract'
import { useWorkOffice } from '@/shared/api/office'
import { formatDayShort } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { formatBytes } from '@/shared/lib/numbers'
import { useText } from '@/shared/lib/text'
import { Card, ProblemNotice, TextButton } from '@/shared/ui'
import { fileAddress, useRenewFile } from './api'
import { FilePreview } from './FilePreview'
import { byVersion, isPdf, isPicture, type Versions } from './files'
import text from './text'

interface CaseFilesProps {
  page: Page
  onDone: (words: string) => void
}

/** The files of the case, each once, with its earlier versions; pictures and PDF are looked at here. */
export function CaseFiles({ page, onDone }: CaseFilesProps) {
  const t = useText(text)
  const [shown, setShown] = useState<FileInfo>()
  const files = byVersion(page.files)
  return (
    <Card className="stack-tight">
      <h2>{t('files.title')}</h2>
      {files.length === 0 ? (
        <p className="small">{t('files.none')}</p>
      ) : (
        <ul className="file-list">
          {files.map((versions) => (
            <OneFile
              key={versions.newest.series}
              number={page.number}
              versions={versions}
              onShow={setShown}
              onDone={onDone}
            />
          ))}
        </ul>
      )}
      {shown && (
        <FilePreview file={shown} address={fileAddress(page.number, shown.id)} onClose={() => setShown(undefined)} />
      )}
    </Card>
  )
}

interface OneFileProps {
  number: string
  versions: Versions
  onShow: (file: FileInfo) => void
  onDone: (words: string) => void
}

function OneFile({ number, versions: { newest, earlier }, onShow, onDone }: OneFileProps) {
  const t = useText(text)
  const lang = useLanguage()
  const id = useId()
  const { fileMaxMb } = useWorkOffice()
  const [refused, setRefused] = useState('')
  const renew = useRenewFile(number, newest.id)

  function take(file: File | undefined) {
    if (!file) return
    const tooLarge = file.size > fileMaxMb * 1_000_000
    setRefused(
      file.size === 0
        ? t('files.empty')
        : tooLarge
          ? t('files.tooLarge', { max: formatBytes(fileMaxMb * 1_000_000) })
          : '',
    )
    if (file.size === 0 || tooLarge) return
    renew.mutate(file, { onSuccess: () => onDone(t('files.renewed', { name: newest.name })) })
  }

  const facts = (file: FileInfo) =>
    [
      formatBytes(file.size, lang),
      formatDayShort(file.at, lang),
      ...(earlier.length > 0 ? [t('files.version', { version: file.version })] : []),
    ].join(' · ')
  return (
    <li className="case-file">
      <FileName file={newest} number={number} onShow={onShow} />
      <small>{facts(newest)}</small>
      <div className="case-file-acts no-print">
        <input
          id={id}
          type="file"
          className="visually-hidden"
          aria-label={t('files.renewNamed', { name: newest.name })}
          onChange={(event) => {
            take(event.target.files?.[0])
            event.target.value = ''
          }}
        />
        <label className="link-button" htmlFor={id}>
          {renew.isPending ? t('files.renewing') : t('files.renew')}
        </label>
      </div>
      {refused && (
        <p className="field-error" role="alert">
          {refused}
        </p>
      )}
      {renew.isError && <ProblemNotice error={renew.error} />}
      {earlier.length > 0 && (
        <details>
          <summary>{t('files.earlier', { count: earlier.length })}</summary>
          <ul className="file-list">
            {earlier.map((file) => (
              <li key={file.id} className="case-file">
                <FileName file={file} number={number} onShow={onShow} />
                <small>{facts(file)}</small>
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  )
}

interface FileNameProps {
  file: FileInfo
  number: string
  onShow: (file: FileInfo) => void
}

/** What can be looked at opens here; everything else is fetched. */
function FileName({ file, number, onShow }: FileNameProps) {
  if (isPicture(file) || isPdf(file)) {
    return (
      <TextButton aria-haspopup="dialog" className="case-file-shown" onClick={() => onShow(file)}>
        {file.thumbnail && <img src={`${fileAddress(number, file.id)}/thumbnail`} alt="" loading="lazy" />}
        {file.name}
      </TextButton>
    )
  }
  return (
    <a href={fileAddress(number, file.id)} download>
      {file.name}
    </a>
  )
}

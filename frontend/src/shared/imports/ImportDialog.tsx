import { type ChangeEvent, useState } from 'react'
import type { ImportPreview } from '@/shared/api/contract'
import common from '@/shared/lib/common'
import { download, toCsv } from '@/shared/lib/csv'
import { useLanguage } from '@/shared/lib/language'
import { formatBytes } from '@/shared/lib/numbers'
import { useText } from '@/shared/lib/text'
import { Button, Dialog, DialogActions, Notice, ProblemNotice, Skeleton, TextButton, TextField } from '@/shared/ui'
import { useEnter, useLookOver, type Wanted } from './api'
import { LinesLookedOver } from './LinesLookedOver'
import text from './text'

/** As the server has it. */
const LARGEST = 1_000_000

export function ImportDialog({ wanted, onClose }: { wanted: Wanted; onClose: () => void }) {
  const t = useText(text)
  const c = useText(common)
  const lang = useLanguage()
  const [file, setFile] = useState<File>()
  const look = useLookOver(wanted)
  const enter = useEnter(wanted)
  const tooLarge = (file?.size ?? 0) > LARGEST
  const preview = look.data
  const deeds = preview ? preview.counts.fresh + preview.counts.changed : 0

  function choose(event: ChangeEvent<HTMLInputElement>) {
    const chosen = event.target.files?.[0]
    setFile(chosen)
    enter.reset()
    look.reset()
    if (chosen && chosen.size <= LARGEST) look.mutate(chosen)
  }

  function confirm(chosen: File, { fingerprint }: ImportPreview) {
    // something else may be what would happen by now, or the answer was lost: the lines say how it stands
    enter.mutate({ file: chosen, fingerprint }, { onError: () => look.mutate(chosen) })
  }

  return (
    <Dialog title={t(`title.${wanted.kind}`)} open onOpenChange={onClose} wide={preview !== undefined}>
      {enter.isError && <ProblemNotice error={enter.error} />}
      {enter.isSuccess ? (
        <Notice tone="good" title={t('done', { count: deeds })} />
      ) : (
        <>
          <p>{t(`help.${wanted.kind}`)}</p>
          <p>
            <TextButton
              onClick={() =>
                download(t('template.file'), toCsv(t(`columns.${wanted.kind}`).split(' '), []), 'text/csv')
              }
            >
              {t('template.button')}
            </TextButton>
          </p>
          <TextField
            label={t('file')}
            hint={t('nothing')}
            type="file"
            accept=".csv,.txt,text/csv"
            error={
              tooLarge
                ? t('tooLarge', { size: formatBytes(file?.size ?? 0, lang), most: formatBytes(LARGEST, lang) })
                : undefined
            }
            onChange={choose}
          />
          {look.isPending && <Skeleton lines={4} />}
          {look.isError && <ProblemNotice error={look.error} />}
          {preview && <LinesLookedOver preview={preview} kind={wanted.kind} />}
        </>
      )}
      <DialogActions>
        {!enter.isSuccess && file && preview && deeds > 0 && (
          <Button look="primary" busy={enter.isPending} onClick={() => confirm(file, preview)}>
            {t('confirm', { count: deeds })}
          </Button>
        )}
        <Button look="quiet" onClick={onClose}>
          {c(enter.isSuccess || (preview && deeds === 0) ? 'close' : 'cancel')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

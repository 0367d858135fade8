import { lazy, Suspense, useState } from 'react'
import type { FileInfo } from '@/shared/api/contract'
import { useText } from '@/shared/lib/text'
import { Button, Dialog, DialogActions, LinkButton, Notice, Skeleton } from '@/shared/ui'
import { isPicture } from './files'
import text from './text'

const PdfPages = lazy(() => import('./PdfPages'))

interface FilePreviewProps {
  file: FileInfo
  address: string
  onClose: () => void
}

/**
 * A picture or a PDF in a window. The browser draws the picture and runs nothing of it; a PDF is drawn onto a canvas by
 * our own script, so that neither is ever a page of ours.
 */
export function FilePreview({ file, address, onClose }: FilePreviewProps) {
  const t = useText(text)
  const [failed, setFailed] = useState(false)
  return (
    <Dialog title={file.name} open onOpenChange={(open) => !open && onClose()} wide>
      {failed ? (
        <Notice tone="warn" title={t('files.notShown')} />
      ) : isPicture(file) ? (
        <img className="case-preview" src={address} alt={file.name} onError={() => setFailed(true)} />
      ) : (
        <Suspense fallback={<Skeleton lines={12} />}>
          <PdfPages address={address} name={file.name} onFailed={() => setFailed(true)} />
        </Suspense>
      )}
      <DialogActions>
        <LinkButton href={address} download>
          {t('files.fetch')}
        </LinkButton>
        <Button onClick={onClose}>{t('files.close')}</Button>
      </DialogActions>
    </Dialog>
  )
}

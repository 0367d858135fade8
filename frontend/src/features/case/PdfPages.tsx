import {
  GlobalWorkerOptions,
  getDocument,
  type PDFDocumentProxy,
  type RenderTask,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
import worker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'
import { useEffect, useRef, useState } from 'react'
import { useText } from '@/shared/lib/text'
import { Button, Skeleton } from '@/shared/ui'
import text from './text'

GlobalWorkerOptions.workerSrc = worker

/** Of a picture in a PDF, and of the page that is drawn: what is larger is left out, or drawn smaller. */
const MOST_PIXELS = 16_000_000

interface PdfPagesProps {
  address: string
  name: string
  onFailed: () => void
}

/** The pages of a PDF, one at a time. Scripts and forms in it are not run; its words are there for who hears the page. */
export default function PdfPages({ address, name, onFailed }: PdfPagesProps) {
  const t = useText(text)
  const [pdf, setPdf] = useState<PDFDocumentProxy>()
  const [number, setNumber] = useState(1)
  const failed = useRef(onFailed)
  failed.current = onFailed

  useEffect(() => {
    const task = getDocument({ url: address, enableXfa: false, maxImageSize: MOST_PIXELS })
    let gone = false
    task.promise.then(setPdf, () => gone || failed.current())
    return () => {
      gone = true
      void task.destroy()
    }
  }, [address])

  if (!pdf) return <Skeleton lines={12} />
  return (
    <div className="stack-tight">
      <PdfPage pdf={pdf} number={number} label={t('files.pageOf', { name, number, count: pdf.numPages })} />
      {pdf.numPages > 1 && (
        <div className="case-pages">
          <Button small disabled={number === 1} onClick={() => setNumber(number - 1)}>
            {t('files.pageBefore')}
          </Button>
          <span role="status">{t('files.page', { number, count: pdf.numPages })}</span>
          <Button small disabled={number === pdf.numPages} onClick={() => setNumber(number + 1)}>
            {t('files.pageAfter')}
          </Button>
        </div>
      )}
    </div>
  )
}

function PdfPage({ pdf, number, label }: { pdf: PDFDocumentProxy; number: number; label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [words, setWords] = useState('')

  useEffect(() => {
    let gone = false
    let drawing: RenderTask | undefined
    async function draw() {
      const page = await pdf.getPage(number)
      const target = canvas.current
      if (gone || !target) return
      const size = page.getViewport({ scale: 1 })
      const wanted = ((target.parentElement?.clientWidth || size.width) / size.width) * window.devicePixelRatio
      const scale = Math.min(wanted, Math.sqrt(MOST_PIXELS / (size.width * size.height)))
      const viewport = page.getViewport({ scale })
      target.width = Math.floor(viewport.width)
      target.height = Math.floor(viewport.height)
      drawing = page.render({ canvas: target, viewport })
      await drawing.promise
      const content = await page.getTextContent()
      if (!gone) setWords(content.items.map((item) => ('str' in item ? item.str : '')).join(' '))
    }
    setWords('')
    // a drawing that is given up for the next page ends with an error that tells nothing
    draw().catch(() => undefined)
    return () => {
      gone = true
      drawing?.cancel()
    }
  }, [pdf, number])

  return (
    <figure className="case-page" aria-label={label}>
      <canvas ref={canvas} />
      <figcaption className="visually-hidden">{words}</figcaption>
    </figure>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { CaseProcess } from '@/shared/api/contract'
import { modelQuery, type ShownModel, shownModel } from '@/shared/diagram/model'
import { ProcessDiagram } from '@/shared/diagram/ProcessDiagram'
import { formatDayTime } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { Button, Card, Dialog, Skeleton } from '@/shared/ui'
import { processQuery } from './api'
import text from './text'

/** The live process diagram: the present step at a readable size, the whole in a window, both with a list. */
export function ProcessCard({ number }: { number: string }) {
  const t = useText(text)
  const process = useQuery(processQuery(number))
  return (
    <Card className="stack-tight no-print">
      <h2>{t('process.title')}</h2>
      {process.isPending && <Skeleton lines={4} />}
      {process.isError && <p className="small">{t('process.unavailable')}</p>}
      {process.data && <Known process={process.data} />}
    </Card>
  )
}

function Known({ process }: { process: CaseProcess }) {
  const t = useText(text)
  const lang = useLanguage()
  const [open, setOpen] = useState(false)
  const xml = useQuery(modelQuery(process.definition))
  const model = useMemo(() => (xml.data ? shownModel(xml.data, lang) : undefined), [xml.data, lang])
  const done = useMemo(() => process.done.map((step) => step.elementId), [process])

  if (xml.isError) return <p className="small">{t('process.unavailable')}</p>
  if (!model) return <Skeleton lines={4} />
  const draw = (height: string, focus?: string) => (
    <ProcessDiagram
      model={model}
      active={process.active}
      done={done}
      focus={focus}
      height={height}
      still={Boolean(focus)}
      label={t('process.alt')}
    />
  )
  return (
    <>
      {draw('11rem', process.active[0] ?? done.at(-1))}
      <Steps process={process} model={model} short />
      <div>
        <Button small onClick={() => setOpen(true)}>
          {t('process.showAll')}
        </Button>
      </div>
      <Dialog title={t('process.dialog')} open={open} onOpenChange={setOpen} wide>
        {draw('min(32rem, 60vh)')}
        <Steps process={process} model={model} />
        <div>
          <Button onClick={() => setOpen(false)}>{t('process.close')}</Button>
        </div>
      </Dialog>
    </>
  )
}

const SHORT = 3

/** The same in words: newest first, the present step on top. */
function Steps({ process, model, short }: { process: CaseProcess; model: ShownModel; short?: boolean }) {
  const t = useText(text)
  const lang = useLanguage()
  const name = (id: string) => model.names.get(id) ?? id
  const named = process.done.filter((step) => model.names.has(step.elementId) && !step.elementId.startsWith('Flow_'))
  const past = [...named].reverse().slice(0, short ? SHORT : undefined)
  return (
    <ol className="process-steps" aria-label={t('process.steps')}>
      {process.active.length === 0 && <li>{t('process.ended')}</li>}
      {process.active.map((id) => (
        <li key={id} aria-current="step">
          <b>{name(id)}</b> <small>{t('process.active')}</small>
        </li>
      ))}
      {past.map((step) => (
        <li key={`${step.elementId} ${step.at}`}>
          {name(step.elementId)} <small>{formatDayTime(step.at, lang)}</small>
        </li>
      ))}
    </ol>
  )
}

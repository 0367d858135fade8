import { useEffect, useRef, useState } from 'react'
import { useText } from '@/shared/lib/text'
import { Button, Skeleton } from '@/shared/ui'
import type { ShownModel } from './model'
import text from './text'

type Viewer = ReturnType<typeof import('./viewer')['createViewer']>

interface Canvas {
  zoom(to: number | 'fit-viewport', center?: 'auto' | { x: number; y: number }): number
  viewbox(box: { x: number; y: number; width: number; height: number }): void
  getSize(): { width: number; height: number }
  addMarker(id: string, marker: string): void
}
interface Registry {
  get(id: string): { x: number; y: number; width: number; height: number } | undefined
  getGraphics(id: string): SVGElement
}
interface Overlays {
  add(id: string, overlay: { position: { bottom: number; left: number }; html: HTMLElement }): void
}

export interface StepFigure {
  elementId: string
  /** Written on the step. */
  label: string
  /** 0 to 1: how dark the step is drawn. */
  heat: number
}

interface ProcessDiagramProps {
  model: ShownModel
  active?: readonly string[]
  done?: readonly string[]
  figures?: readonly StepFigure[]
  /** Shows this step at a readable size; otherwise the whole diagram is fitted in. */
  focus?: string | undefined
  height: string
  /** Without buttons, for a small picture beside which the whole can be opened. */
  still?: boolean
  /** Says where the same can be read. */
  label: string
}

const READABLE = 0.75
const MAX_HEAT_PERCENT = 55
const STEP = 1.25

/** The model with its steps marked. What it says also stands in a list beside it. */
export function ProcessDiagram({ model, active, done, figures, focus, height, still, label }: ProcessDiagramProps) {
  const t = useText(text)
  const box = useRef<HTMLDivElement>(null)
  const viewer = useRef<Viewer>(undefined)
  const [state, setState] = useState<'drawing' | 'drawn' | 'failed'>('drawing')

  useEffect(() => {
    let here = true
    async function draw(container: HTMLElement) {
      const { createViewer } = await import('./viewer')
      if (!here) return
      const made = createViewer(container)
      viewer.current = made
      await made.importXML(model.xml)
      if (!here) return
      mark(made, active ?? [], done ?? [], figures ?? [])
      show(made, focus)
      setState('drawn')
    }
    setState('drawing')
    if (box.current) draw(box.current).catch(() => here && setState('failed'))
    return () => {
      here = false
      viewer.current?.destroy()
      viewer.current = undefined
    }
  }, [model, active, done, figures, focus])

  function zoom(by: number) {
    const canvas = viewer.current?.get<Canvas & { zoom(): number }>('canvas')
    if (canvas) canvas.zoom(canvas.zoom() * by, 'auto')
  }

  if (state === 'failed') return <p className="small">{t('failed')}</p>
  return (
    <section className="diagram" style={{ height }} aria-label={label}>
      <div className="diagram-canvas" ref={box} />
      {state === 'drawing' && <Skeleton lines={3} />}
      {state === 'drawn' && !still && (
        <div className="diagram-tools no-print">
          <Button small aria-label={t('in')} onClick={() => zoom(STEP)}>
            +
          </Button>
          <Button small aria-label={t('out')} onClick={() => zoom(1 / STEP)}>
            −
          </Button>
          <Button small onClick={() => viewer.current && show(viewer.current, undefined)}>
            {t('all')}
          </Button>
        </div>
      )}
    </section>
  )
}

function mark(viewer: Viewer, active: readonly string[], done: readonly string[], figures: readonly StepFigure[]) {
  const canvas = viewer.get<Canvas>('canvas')
  const registry = viewer.get<Registry>('elementRegistry')
  const overlays = viewer.get<Overlays>('overlays')
  const known = (id: string) => registry.get(id) !== undefined
  for (const id of done.filter(known)) canvas.addMarker(id, 'step-done')
  for (const id of active.filter(known)) canvas.addMarker(id, 'step-active')
  for (const { elementId, label, heat } of figures.filter((figure) => known(figure.elementId))) {
    canvas.addMarker(elementId, 'step-heat')
    registry.getGraphics(elementId).style.setProperty('--heat', `${Math.round(heat * MAX_HEAT_PERCENT)}%`)
    const html = document.createElement('div')
    html.className = 'diagram-figure'
    html.textContent = label
    overlays.add(elementId, { position: { bottom: 6, left: 4 }, html })
  }
}

function show(viewer: Viewer, focus: string | undefined) {
  const canvas = viewer.get<Canvas>('canvas')
  const element = focus ? viewer.get<Registry>('elementRegistry').get(focus) : undefined
  if (!element) {
    canvas.zoom('fit-viewport', 'auto')
    return
  }
  const size = canvas.getSize()
  const width = size.width / READABLE
  const height = size.height / READABLE
  canvas.viewbox({
    x: element.x + element.width / 2 - width / 2,
    y: element.y + element.height / 2 - height / 2,
    width,
    height,
  })
}

import { Component, type ReactNode } from 'react'
import common from '@/shared/lib/common'
import { useText } from '@/shared/lib/text'
import { Button, Notice } from '@/shared/ui/native'

/** Under a whole entry: what a page threw leaves words and a way on, never an empty window. React tells the console. */
export class Boundary extends Component<{ children: ReactNode }, { fallen: boolean }> {
  override state = { fallen: false }

  static getDerivedStateFromError() {
    return { fallen: true }
  }

  override render() {
    return this.state.fallen ? (
      <main className="page">
        <Fallen />
      </main>
    ) : (
      this.props.children
    )
  }
}

/** A fault of ours, or a part of the page that a new version has replaced meanwhile: a fresh page mends most of it. */
export function Fallen() {
  const t = useText(common)
  return (
    <>
      <h1>{t('problem.fallen')}</h1>
      <Notice tone="stop">
        <p>{t('problem.fallenDetail')}</p>
        <div>
          <Button small onClick={() => window.location.reload()}>
            {t('problem.fallenAgain')}
          </Button>
        </div>
      </Notice>
    </>
  )
}

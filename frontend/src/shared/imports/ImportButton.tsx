import { useState } from 'react'
import { useText } from '@/shared/lib/text'
import { Button } from '@/shared/ui'
import type { Wanted } from './api'
import { ImportDialog } from './ImportDialog'
import text from './text'

/** A file comes in: what it would do is looked over line by line, and done when somebody says so. */
export function ImportButton(wanted: Wanted) {
  const t = useText(text)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button small onClick={() => setOpen(true)}>
        {t('button')}
      </Button>
      {open && <ImportDialog wanted={wanted} onClose={() => setOpen(false)} />}
    </>
  )
}

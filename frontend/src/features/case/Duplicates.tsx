import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CasePage } from '@/shared/api/contract'
import { LikelyDuplicates } from '@/shared/duplicates/LikelyDuplicates'
import { MergeDialog } from './MergeDialog'
import { likelyQuery } from './relations'

/** While a case is screened: what it may be the same as. The page does not wait for it, and says nothing if it fails. */
export function Duplicates({ page, onDone }: { page: CasePage; onDone: (what: string) => void }) {
  const screened = page.rights.mayWrite && page.task?.kind === 'SCREEN'
  const likely = useQuery({ ...likelyQuery(page.number), enabled: screened })
  const [into, setInto] = useState<string>()
  if (!screened) return null
  return (
    <>
      <LikelyDuplicates found={likely.data ?? []} onMerge={setInto} />
      {into && <MergeDialog page={page} into={into} onClose={() => setInto(undefined)} onDone={onDone} />}
    </>
  )
}

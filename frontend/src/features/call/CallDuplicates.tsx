import { useQuery } from '@tanstack/react-query'
import { LikelyDuplicates } from '@/shared/duplicates/LikelyDuplicates'
import { useSettled } from '@/shared/lib/useSettled'
import { likelyQuery } from './api'

interface CallDuplicatesProps {
  title: string
  description: string
  email: string
}

/** While a call is written down: cases that it may be about already. */
export function CallDuplicates(props: CallDuplicatesProps) {
  const call = useSettled(JSON.stringify(props))
  const likely = useQuery(likelyQuery(JSON.parse(call) as CallDuplicatesProps))
  return <LikelyDuplicates found={likely.data ?? []} />
}

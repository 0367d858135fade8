import { useQuery } from '@tanstack/react-query'
import { ProblemNotice, Skeleton } from '@/shared/ui'
import { proposalQuery } from '../api'
import type { TaskFormProps } from './form'
import { ScreeningFields } from './ScreeningFields'

/** Screening: the rules propose, with reasons; a person decides. */
export function ScreeningForm(props: TaskFormProps) {
  const proposal = useQuery(proposalQuery(props.page.number))
  if (proposal.isPending) return <Skeleton lines={6} />
  if (proposal.isError) return <ProblemNotice error={proposal.error} onRetry={() => void proposal.refetch()} />
  return <ScreeningFields {...props} first={proposal.data} />
}

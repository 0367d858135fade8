import { useQuery } from '@tanstack/react-query'
import type { CasePage } from '@/shared/api/contract'
import { ProblemNotice } from '@/shared/ui'
import { ChecklistCard } from './ChecklistCard'
import { deskQuery } from './desk'
import { ParticipantsCard } from './ParticipantsCard'
import { TagsCard } from './TagsCard'

/** What stands beside a case: tags, a checklist, and who else takes part. */
export function DeskCards({ page }: { page: CasePage }) {
  const desk = useQuery({ ...deskQuery(page.number), enabled: page.rights.mayWrite })
  if (!page.rights.mayWrite) return null
  if (desk.isError) return <ProblemNotice error={desk.error} onRetry={() => void desk.refetch()} />
  if (!desk.data) return null
  return (
    <>
      <TagsCard number={page.number} tags={desk.data.tags} />
      <ChecklistCard number={page.number} checks={desk.data.checks} />
      <ParticipantsCard number={page.number} participants={desk.data.participants} />
    </>
  )
}

import type { ReactNode } from 'react'
import { useText } from '@/shared/lib/text'
import { Button, ProblemNotice, Skeleton } from '@/shared/ui'
import text from './text'

interface Asked {
  isPending: boolean
  isError: boolean
  error: unknown
  refetch: () => unknown
}

/** What is on its way, or could not be had; otherwise what was found. */
export function Found({ asked, children }: { asked: Asked; children: ReactNode }) {
  if (asked.isPending) return <Skeleton lines={6} height="2rem" />
  if (asked.isError) return <ProblemNotice error={asked.error} onRetry={() => void asked.refetch()} />
  return children
}

interface Paged {
  hasNextPage: boolean
  isFetchingNextPage: boolean
  fetchNextPage: () => unknown
}

export function More({ list }: { list: Paged }) {
  const t = useText(text)
  if (!list.hasNextPage) return null
  return (
    <div>
      <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
        {t('more')}
      </Button>
    </div>
  )
}

import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ApiError } from '@/shared/api/problem'
import { EmptyState, ProblemNotice, Skeleton } from './native'

interface SoughtProps<T> {
  query: UseQueryResult<T>
  /** Says that there is no such thing, and leads to where they all are. */
  missing: string
  back: ReactNode
  children: (found: T) => ReactNode
}

/** The page of one thing that an address names: there, on its way, not there, or not to be had now. */
export function Sought<T>({ query, missing, back, children }: SoughtProps<T>) {
  if (query.data !== undefined) return children(query.data)
  const gone = query.error instanceof ApiError && query.error.status === 404
  return (
    <div className="desk-page">
      {query.isPending && <Skeleton lines={8} />}
      {gone && <EmptyState title={missing} action={back} />}
      {query.isError && !gone && <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />}
    </div>
  )
}

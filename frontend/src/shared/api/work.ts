import { queryOptions } from '@tanstack/react-query'
import type { TaskView, WorkWhy } from './contract'
import { http } from './http'

type Explained = Pick<TaskView, 'taskId' | 'assignee' | 'dueAt'>

/** Why a task is whose it is, and how its deadline came about; asked anew for another owner or deadline, never for what has ended. */
export function whyQuery({ taskId, assignee, dueAt }: Explained) {
  return queryOptions({
    queryKey: ['work-why', taskId, assignee?.id ?? null, dueAt ?? null],
    queryFn: ({ signal }) => http<WorkWhy>(`/api/work/${taskId}/why`, { signal }),
  })
}

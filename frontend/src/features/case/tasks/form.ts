import type { CasePage, TaskView } from '@/shared/api/contract'

/** What each form of a step gets from the panel that shows it. */
export interface TaskFormProps {
  page: CasePage
  task: TaskView
  onDone: (what: string) => void
  /** Called when the server refused: the form stays as it is, whatever the case has become meanwhile. */
  onRefused: (error: unknown) => void
}

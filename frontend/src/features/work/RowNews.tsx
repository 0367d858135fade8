import { useQuery } from '@tanstack/react-query'
import { useText } from '@/shared/lib/text'
import { Tag } from '@/shared/ui'
import { workItemQuery } from './api'
import text from './text'
import type { SteadyRow } from './useSteadyList'

/** What became of a row since the list was shown: who took it, that it is done, that it changed. */
export function RowNews({ row }: { row: SteadyRow }) {
  const t = useText(text)
  const now = useQuery({ ...workItemQuery(row.taskId), enabled: row.news === 'gone' }).data
  if (!row.news) return null
  if (row.news === 'changed')
    return <Tag tone="brand">{row.assignee ? t('news.has', { name: row.assignee.name }) : t('news.changed')}</Tag>
  if (now === undefined) return null
  return (
    <Tag>
      {now === null ? t('news.done') : now.assignee ? t('news.taken', { name: now.assignee.name }) : t('news.left')}
    </Tag>
  )
}

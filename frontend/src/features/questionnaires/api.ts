import { queryOptions } from '@tanstack/react-query'
import type {
  IntakeFigures,
  QuestionnaireContent,
  QuestionnaireDraft,
  QuestionnaireLine,
  QuestionnairePage,
  VersionDifference,
} from '@/shared/api/contract'
import { http, json } from '@/shared/api/http'

export const questionnairesQuery = queryOptions({
  queryKey: ['questionnaires'],
  queryFn: ({ signal }) => http<QuestionnaireLine[]>('/api/questionnaires', { signal }),
})

export const beforeAndAfterQuery = queryOptions({
  queryKey: ['questionnaires', 'intake', 'figures'],
  queryFn: ({ signal }) => http<IntakeFigures>('/api/questionnaires/intake/before-and-after', { signal }),
})

export function questionnaireQuery(key: string) {
  return queryOptions({
    queryKey: ['questionnaires', key],
    queryFn: ({ signal }) => readQuestionnaire(key, signal),
  })
}

export function readQuestionnaire(key: string, signal?: AbortSignal): Promise<QuestionnairePage> {
  return http<QuestionnairePage>(address(key), signal ? { signal } : {})
}

/** What `to` has otherwise than `from`; 0 is the draft. */
export function differenceQuery(key: string, from: number, to: number) {
  return queryOptions({
    queryKey: ['questionnaires', key, 'difference', from, to],
    queryFn: ({ signal }) => http<VersionDifference>(`${address(key)}/versions/${to}/since/${from}`, { signal }),
  })
}

export function saveDraft(key: string, revision: number, content: QuestionnaireContent): Promise<QuestionnaireDraft> {
  return http<QuestionnaireDraft>(`${address(key)}/draft`, json('PUT', { revision, content }))
}

export function discardDraft(key: string, revision: number): Promise<void> {
  return http<void>(`${address(key)}/draft?revision=${revision}`, { method: 'DELETE' })
}

export function publishDraft(key: string, revision: number, reason: string): Promise<QuestionnairePage> {
  return http<QuestionnairePage>(`${address(key)}/versions`, json('POST', { revision, reason }))
}

function address(key: string): string {
  return `/api/questionnaires/${encodeURIComponent(key)}`
}

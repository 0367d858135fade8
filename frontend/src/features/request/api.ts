import type { Area, Draft, DraftContent, FileInfo, Organisation, Receipt } from '@/shared/api/contract'
import { http, idempotent, json, upload } from '@/shared/api/http'

export const startDraft = () => http<Draft>('/api/drafts', { method: 'POST' })

export const saveDraft = (content: DraftContent, version: number) =>
  http<Draft>(`/api/draft?version=${version}`, json('PUT', content))

export const mailDraftLink = (email: string) => http<void>('/api/draft/link', json('POST', { email }))

export const addDraftFile = (file: File) => http<FileInfo>('/api/draft/files', upload(file))

export const removeDraftFile = (id: string) => http<void>(`/api/draft/files/${id}`, { method: 'DELETE' })

export const listAreas = () => http<Area[]>('/api/areas')

export const suggestOrganisations = (text: string) =>
  http<Organisation[]>(`/api/organisations?text=${encodeURIComponent(text)}`)

/** The draft's own id is the key: however often it is sent, it is one requisition. */
export function submitRequisition(draft: Draft, content: DraftContent) {
  const sent = json('POST', content)
  return http<Receipt>('/api/requisitions', { ...sent, headers: { ...sent.headers, ...idempotent(draft.id).headers } })
}

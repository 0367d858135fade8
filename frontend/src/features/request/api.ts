import type { Draft, DraftContent, FileInfo, Receipt } from '@/shared/api/contract'
import { listAreas } from '@/shared/api/generated/fetch/directory'
import { intakeQuestion } from '@/shared/api/generated/fetch/questionnaire'
import {
  currentDraft,
  mailDraftLink as mailLink,
  openDraft,
  removeDraftFile as remove,
  saveDraft as save,
  startDraft,
  submitRequisition as submit,
} from '@/shared/api/generated/fetch/requisition'
import { http, idempotent, showing, upload } from '@/shared/api/http'

export { currentDraft, intakeQuestion, listAreas, openDraft, startDraft }

/** A requisition that was handed in, and where its receipt went. */
export interface Sent {
  receipt: Receipt
  email: string
}

/** A page that is being left sends its last words all the same. */
export const saveDraft = (content: DraftContent, { id, version }: Draft) =>
  save(content, { version }, { ...showing(id), keepalive: document.visibilityState === 'hidden' })

export const mailDraftLink = (draft: Draft, email: string) => mailLink({ email }, showing(draft.id))

export const addDraftFile = (draft: Draft, file: File) =>
  http<FileInfo>('/api/draft/files', { ...upload(file), ...showing(draft.id) })

export const removeDraftFile = (draft: Draft, fileId: string) => remove(fileId, showing(draft.id))

/** The draft's own id is the key: however often it is sent, it is one requisition. */
export const submitRequisition = (draft: Draft, content: DraftContent) =>
  submit(content, { headers: { ...showing(draft.id).headers, ...idempotent(draft.id).headers } })

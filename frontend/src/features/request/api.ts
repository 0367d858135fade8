import type { Draft, DraftContent, FileInfo } from '@/shared/api/contract'
import { listAreas, suggestOrganisations as suggest } from '@/shared/api/generated/fetch/directory'
import {
  currentDraft,
  mailDraftLink as mailLink,
  openDraft,
  removeDraftFile,
  saveDraft as save,
  startDraft,
  submitRequisition as submit,
} from '@/shared/api/generated/fetch/requisition'
import { http, idempotent, upload } from '@/shared/api/http'

export { currentDraft, listAreas, openDraft, removeDraftFile, startDraft }

export const saveDraft = (content: DraftContent, version: number) => save(content, { version })

export const mailDraftLink = (email: string) => mailLink({ email })

export const addDraftFile = (file: File) => http<FileInfo>('/api/draft/files', upload(file))

export const suggestOrganisations = (text: string) => suggest({ text })

/** The draft's own id is the key: however often it is sent, it is one requisition. */
export const submitRequisition = (draft: Draft, content: DraftContent) => submit(content, idempotent(draft.id))

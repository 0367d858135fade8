import type { Case, FileInfo } from '@/shared/api/contract'
import { http, json, upload } from '@/shared/api/http'

export const ACCESS = { access: '/api/case-access', current: '/api/case' }

export const writeToCase = (text: string, fileIds: string[]) =>
  http<Case>('/api/case/messages', json('POST', { text, fileIds }))

export const addCaseFile = (file: File) => http<FileInfo>('/api/case/files', upload(file))

export const fileAddress = ({ id }: { id: string }) => `/api/case/files/${id}`

export const addColleague = (name: string, email: string) =>
  http<Case>('/api/case/colleagues', json('POST', { name, email }))

export const withdrawCase = (reason: string) => http<Case>('/api/case/withdrawal', json('POST', { reason }))

export const removeColleague = (id: string) => http<Case>(`/api/case/colleagues/${id}`, { method: 'DELETE' })

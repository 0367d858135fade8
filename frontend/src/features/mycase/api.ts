import type { FileInfo } from '@/shared/api/contract'
import {
  addColleague as add,
  currentCase,
  openCase,
  removeColleague as remove,
  withdrawCase as withdraw,
  writeToCase as write,
} from '@/shared/api/generated/fetch/requisition'
import { http, showing, upload } from '@/shared/api/http'

export const BY_LINK = { open: openCase, current: currentCase }

export const writeToCase = (number: string, text: string, fileIds: string[]) =>
  write({ text, fileIds }, showing(number))

export const addCaseFile = (number: string, file: File) =>
  http<FileInfo>('/api/case/files', { ...upload(file), ...showing(number) })

export const fileAddress = ({ id }: { id: string }) => `/api/case/files/${id}`

export const addColleague = (number: string, name: string, email: string) => add({ name, email }, showing(number))

export const removeColleague = (number: string, id: string) => remove(id, showing(number))

export const withdrawCase = (number: string, reason: string) => withdraw({ reason }, showing(number))

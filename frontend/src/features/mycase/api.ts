import type { FileInfo } from '@/shared/api/contract'
import {
  addColleague as add,
  currentCase,
  openCase,
  removeColleague,
  withdrawCase as withdraw,
  writeToCase as write,
} from '@/shared/api/generated/fetch/requisition'
import { http, upload } from '@/shared/api/http'

export { removeColleague }

export const BY_LINK = { open: openCase, current: currentCase }

export const writeToCase = (text: string, fileIds: string[]) => write({ text, fileIds })

export const addCaseFile = (file: File) => http<FileInfo>('/api/case/files', upload(file))

export const fileAddress = ({ id }: { id: string }) => `/api/case/files/${id}`

export const addColleague = (name: string, email: string) => add({ name, email })

export const withdrawCase = (reason: string) => withdraw({ reason })

/*
 * The shapes of the answers until the contract that the server writes (backend/api/openapi.yaml) is committed; then each
 * line here becomes a name for a generated type, and nothing else changes.
 */
export interface Office {
  /** The office's time, an instant. */
  now: string
  demo: boolean
  language: 'da' | 'en'
  firstResponseWorkingDays: number
  fileMaxMb: number
  caseMaxMb: number
  unit: string
}

export type Role = 'REQUESTER' | 'CONSULTANT' | 'MANAGER' | 'ADMIN'

export interface Me {
  id: string
  name: string
  initials: string
  roles: Role[]
  language: 'da' | 'en'
}

export interface DemoAccount {
  username: string
  name: string
  role: Role
}

export interface Area {
  id: string
  code: string
  name: string
  district?: string | null
}

export type OrganisationKind = 'ADMINISTRATION' | 'INSTITUTION' | 'ASSOCIATION' | 'COMPANY' | 'OTHER'

export interface Organisation {
  id: string
  name: string
  kind: OrganisationKind
}

export type Subject = 'CONTACT' | 'COLLABORATION' | 'APPLICATION' | 'OTHER'

export interface FileInfo {
  id: string
  name: string
  contentType: string
  size: number
  at: string
}

export interface DraftContent {
  subject?: Subject | null
  areaId?: string | null
  title?: string | null
  description?: string | null
  organisationId?: string | null
  organisationName?: string | null
  organisationKind?: OrganisationKind | null
  name?: string | null
  email?: string | null
  phone?: string | null
  /** A day. */
  desiredBy?: string | null
  language?: 'da' | 'en' | null
}

export interface Draft {
  id: string
  version: number
  savedAt: string
  expiresAt: string
  content: DraftContent
  files: FileInfo[]
  /** Fields in which something looks like a civil registration number. */
  likelyCpr?: string[]
}

export interface Receipt {
  number: string
  caseToken: string
  firstResponseDue: string
}

export type Stage = 'RECEIVED' | 'SCREENED' | 'ASSIGNED' | 'ADVISED' | 'CLOSED' | 'FOLLOWED_UP'
export type StageState = 'DONE' | 'NOW' | 'AHEAD' | 'SKIPPED'
export type Status =
  | 'RECEIVED'
  | 'AWAITING_REPLY'
  | 'AWAITING_CAPACITY'
  | 'ACCEPTED'
  | 'ASSIGNED'
  | 'IN_PROGRESS'
  | 'CONCLUDING'
  | 'CLOSED'
export type ClosureKind = 'CONCLUDED' | 'ANSWERED' | 'REFERRED' | 'DECLINED' | 'LAPSED' | 'WITHDRAWN' | 'MERGED'

export interface CaseMessage {
  id: string
  direction: 'IN' | 'OUT'
  author: string
  at: string
  text: string
  files: FileInfo[]
}

export interface Case {
  number: string
  title: string
  subject: Subject
  area: { id: string; name: string }
  description: string
  status: Status
  closure?: ClosureKind | null
  stages: { stage: Stage; state: StageState; at?: string | null }[]
  firstResponseDue?: string | null
  expectedStart?: string | null
  consultantName?: string | null
  questionOpen?: { text: string; at: string; lapsesAt: string } | null
  messages: CaseMessage[]
  files: FileInfo[]
  colleagues: { id: string; name: string }[]
  mayWithdraw: boolean
  mayWrite: boolean
}

export type AnswerValue = 'YES' | 'PARTLY' | 'NO' | 'NOT_RELEVANT'

export interface AnswerContent {
  /** By question; a question that is missing or null is skipped. */
  answers: Record<string, AnswerValue | null>
  comment?: string | null
  consultantMayRead: boolean
}

export interface AnswerPage {
  status: 'OPEN' | 'ANSWERED' | 'EXPIRED' | 'OPTED_OUT' | 'CANCELLED'
  about: { number: string; title: string; closedAt?: string | null }[]
  unitText: string
  questions: { key: string; text: string; help?: string | null; options: { value: AnswerValue; label: string }[] }[]
  content: AnswerContent
  expiresAt: string
  submittedAt?: string | null
  /** What earlier answers gave; only what may be published. */
  thanks?: { criterionText: string; k: number; n: number }[] | null
}

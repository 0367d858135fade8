import type { AnswerPage, Case, DraftContent, Me, Organisation, StageLine } from './generated/model'

/* The house's own names for what the contract says (backend/api/openapi.yaml); nothing is described twice. */
export type {
  Account as DemoAccount,
  AnswerContent,
  AnswerPage,
  Area,
  Case,
  CaseMessage,
  Draft,
  DraftContent,
  FileInfo,
  Me,
  Office,
  Organisation,
  Receipt,
} from './generated/model'

export type Role = Me['roles'][number]
export type Subject = NonNullable<DraftContent['subject']>
export type OrganisationKind = Organisation['kind']
export type Status = Case['status']
export type ClosureKind = NonNullable<Case['closure']>
export type Stage = StageLine['stage']
export type StageState = StageLine['state']
export type AnswerValue = AnswerPage['questions'][number]['options'][number]['value']

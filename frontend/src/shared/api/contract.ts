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

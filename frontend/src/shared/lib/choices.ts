import type { OrganisationKind, Outcome, Priority, Status, Subject } from '@/shared/api/contract'

/* The words that the contract lets one choose among, in the order in which they are offered. */
export const SUBJECTS = ['CONTACT', 'COLLABORATION', 'APPLICATION', 'OTHER'] as const satisfies readonly Subject[]
export const ORGANISATION_KINDS = [
  'ADMINISTRATION',
  'INSTITUTION',
  'ASSOCIATION',
  'COMPANY',
  'OTHER',
] as const satisfies readonly OrganisationKind[]
export const PRIORITIES = ['HIGH', 'NORMAL', 'LOW'] as const satisfies readonly Priority[]
export const OUTCOMES = ['SOLVED', 'PARTLY_SOLVED', 'NOT_SOLVED'] as const satisfies readonly Outcome[]
export const STATUSES = [
  'RECEIVED',
  'AWAITING_REPLY',
  'AWAITING_CAPACITY',
  'ACCEPTED',
  'ASSIGNED',
  'IN_PROGRESS',
  'CONCLUDING',
  'CLOSED',
] as const satisfies readonly Status[]

/** Every status of a case that is not closed, as the case search takes several. */
export const OPEN_STATUSES = STATUSES.filter((status) => status !== 'CLOSED').join(',')

/** A whole address: something, @, something with a dot. */
export const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

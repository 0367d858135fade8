import type { Status } from '@/shared/api/contract'

const OPEN: readonly Status[] = [
  'RECEIVED',
  'AWAITING_REPLY',
  'AWAITING_CAPACITY',
  'ACCEPTED',
  'ASSIGNED',
  'IN_PROGRESS',
  'CONCLUDING',
]

/** Every status of an open case, as the case search takes them. */
export const OPEN_STATUSES = OPEN.join(',')

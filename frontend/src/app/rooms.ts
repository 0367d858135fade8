import type { Role } from '@/shared/api/contract'

/** The rooms of the main menu and who works there; what may be seen inside is decided by the server. */
interface Room {
  path: string
  name:
    | 'work'
    | 'requisitions'
    | 'inbox'
    | 'hours'
    | 'activities'
    | 'youths'
    | 'methods'
    | 'programme'
    | 'criteria'
    | 'questionnaires'
    | 'statistics'
    | 'admin'
  roles: readonly Role[]
  /** After «g». */
  letter: string
}

const ROOMS: readonly Room[] = [
  { path: '/work', letter: 'o', name: 'work', roles: ['CONSULTANT', 'MANAGER'] },
  { path: '/requisitions', letter: 'r', name: 'requisitions', roles: ['CONSULTANT', 'MANAGER'] },
  { path: '/inbox', letter: 'i', name: 'inbox', roles: ['CONSULTANT', 'MANAGER'] },
  { path: '/hours', letter: 'h', name: 'hours', roles: ['CONSULTANT', 'MANAGER'] },
  { path: '/activities', letter: 'k', name: 'activities', roles: ['CONSULTANT', 'MANAGER'] },
  { path: '/youths', letter: 'u', name: 'youths', roles: ['CONSULTANT', 'MANAGER'] },
  { path: '/methods', letter: 'm', name: 'methods', roles: ['CONSULTANT', 'MANAGER'] },
  { path: '/programme', letter: 'p', name: 'programme', roles: ['CONSULTANT', 'MANAGER'] },
  { path: '/criteria', letter: 's', name: 'criteria', roles: ['CONSULTANT', 'MANAGER'] },
  { path: '/questionnaires', letter: 'q', name: 'questionnaires', roles: ['MANAGER'] },
  { path: '/statistics', letter: 't', name: 'statistics', roles: ['CONSULTANT', 'MANAGER'] },
  { path: '/admin', letter: 'a', name: 'admin', roles: ['ADMIN'] },
]

export function roomsOf(roles: readonly Role[]) {
  return ROOMS.filter((room) => room.roles.some((role) => roles.includes(role)))
}

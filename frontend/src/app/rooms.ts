import type { Role } from '@/shared/api/contract'

/** The rooms of the main menu and who works there; what may be seen inside is decided by the server. */
interface Room {
  path: string
  name: 'work' | 'requisitions' | 'inbox' | 'criteria' | 'statistics' | 'admin'
  roles: readonly Role[]
}

const ROOMS: readonly Room[] = [
  { path: '/work', name: 'work', roles: ['CONSULTANT', 'MANAGER'] },
  { path: '/requisitions', name: 'requisitions', roles: ['CONSULTANT', 'MANAGER'] },
  { path: '/inbox', name: 'inbox', roles: ['CONSULTANT', 'MANAGER'] },
  { path: '/criteria', name: 'criteria', roles: ['CONSULTANT', 'MANAGER'] },
  { path: '/statistics', name: 'statistics', roles: ['CONSULTANT', 'MANAGER'] },
  { path: '/admin', name: 'admin', roles: ['ADMIN'] },
]

export function roomsOf(roles: readonly Role[]) {
  return ROOMS.filter((room) => room.roles.some((role) => roles.includes(role)))
}

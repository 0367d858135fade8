import type { Role } from '@/shared/api/contract'

/** The rooms of the main menu and who works there; what may be seen inside is decided by the server. */
export interface Room {
  path: string
  name:
    | 'work'
    | 'requisitions'
    | 'inbox'
    | 'hours'
    | 'programme'
    | 'activities'
    | 'youths'
    | 'directory'
    | 'methods'
    | 'criteria'
    | 'questionnaires'
    | 'statistics'
    | 'admin'
  roles: readonly Role[]
  /** After «g». */
  letter: string
  /** Where it stands in the menu; what everybody uses all day stands there by itself. */
  group?: RoomGroup
  /** Pages of the room that have an address of their own. */
  also?: readonly string[]
}

export type RoomGroup = 'plan' | 'followUp'

const OFFICE = ['CONSULTANT', 'MANAGER'] as const

const ROOMS: readonly Room[] = [
  { path: '/work', letter: 'o', name: 'work', roles: OFFICE, also: ['/capacity'] },
  { path: '/requisitions', letter: 'r', name: 'requisitions', roles: OFFICE, also: ['/calls'] },
  { path: '/inbox', letter: 'i', name: 'inbox', roles: OFFICE },
  { path: '/hours', letter: 'h', name: 'hours', roles: OFFICE },
  { path: '/programme', letter: 'p', name: 'programme', roles: OFFICE, group: 'plan' },
  { path: '/activities', letter: 'k', name: 'activities', roles: OFFICE, group: 'plan', also: ['/contacts'] },
  { path: '/youths', letter: 'u', name: 'youths', roles: OFFICE, group: 'plan' },
  { path: '/directory', letter: 'd', name: 'directory', roles: OFFICE, group: 'plan', also: ['/areas'] },
  { path: '/methods', letter: 'm', name: 'methods', roles: OFFICE, group: 'plan' },
  { path: '/criteria', letter: 's', name: 'criteria', roles: OFFICE, group: 'followUp' },
  {
    path: '/questionnaires',
    letter: 'q',
    name: 'questionnaires',
    roles: ['MANAGER'],
    group: 'followUp',
    also: ['/sendings'],
  },
  { path: '/statistics', letter: 't', name: 'statistics', roles: OFFICE, group: 'followUp' },
  { path: '/admin', letter: 'a', name: 'admin', roles: ['ADMIN'] },
]

export function roomsOf(roles: readonly Role[]): Room[] {
  return ROOMS.filter((room) => room.roles.some((role) => roles.includes(role)))
}

export function isIn(room: Room, pathname: string): boolean {
  return [room.path, ...(room.also ?? [])].some((path) => pathname === path || pathname.startsWith(`${path}/`))
}

/** One room, or several that stand under one word. */
export type MenuPart = { group?: undefined; room: Room } | { group: RoomGroup; rooms: Room[] }

/** The menu in its order. A group of one is no group. */
export function menuOf(rooms: readonly Room[]): MenuPart[] {
  const parts: MenuPart[] = []
  for (const room of rooms) {
    const together = room.group ? rooms.filter(({ group }) => group === room.group) : []
    if (!room.group || together.length === 1) parts.push({ room })
    else if (together[0] === room) parts.push({ group: room.group, rooms: together })
  }
  return parts
}

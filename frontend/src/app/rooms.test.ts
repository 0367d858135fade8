import { describe, expect, it } from 'vitest'
import { isIn, menuOf, roomsOf } from './rooms'

const named = (roles: Parameters<typeof roomsOf>[0]) =>
  menuOf(roomsOf(roles)).map((part) => (part.group ? `${part.group}(${part.rooms.length})` : part.room.name))

describe('the main menu', () => {
  it('has what is used all day by itself, and the rest in groups', () => {
    expect(named(['MANAGER'])).toEqual(['work', 'requisitions', 'inbox', 'hours', 'plan(5)', 'followUp(3)'])
    expect(named(['CONSULTANT'])).toEqual(['work', 'requisitions', 'inbox', 'hours', 'plan(5)', 'followUp(2)'])
    expect(named(['ADMIN'])).toEqual(['admin'])
  })

  it('has a letter for each room, and no letter twice', () => {
    const letters = roomsOf(['CONSULTANT', 'MANAGER', 'ADMIN']).map(({ letter }) => letter)
    expect(new Set(letters).size).toBe(letters.length)
  })

  it('knows the room of a page', () => {
    const room = (pathname: string) => roomsOf(['MANAGER']).find((one) => isIn(one, pathname))?.name
    expect(room('/areas/FOLEHAVEN')).toBe('directory')
    expect(room('/contacts')).toBe('activities')
    expect(room('/workshop')).toBeUndefined()
  })
})

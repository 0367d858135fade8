import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { isForPage, singleKeysOn } from '@/shared/lib/singleKeys'
import type { roomsOf } from './rooms'

const WAITS_MS = 1_500

/** «g» and then a letter goes to a room; the letter means nothing else meanwhile. */
export function useGoKeys(rooms: ReturnType<typeof roomsOf>) {
  const navigate = useNavigate()
  useEffect(() => {
    let until = 0
    function press(event: KeyboardEvent) {
      if (!singleKeysOn() || !isForPage(event)) return
      if (event.key === 'g') {
        until = event.timeStamp + WAITS_MS
        return
      }
      const room = event.timeStamp < until ? rooms.find(({ letter }) => letter === event.key) : undefined
      until = 0
      if (!room) return
      event.preventDefault()
      event.stopPropagation()
      void navigate({ href: room.path })
    }
    document.addEventListener('keydown', press, true)
    return () => document.removeEventListener('keydown', press, true)
  }, [rooms, navigate])
}

import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

/** A burst of events asks once. */
const GATHER_MS = 400

/**
 * Asks for the list again when something happens to it. The browser itself comes back after a lost connection, and tells
 * the server what it heard last.
 */
export function useWorkEvents() {
  const client = useQueryClient()
  useEffect(() => {
    if (typeof EventSource === 'undefined') return
    const events = new EventSource('/api/work/events')
    let timer: ReturnType<typeof setTimeout> | undefined
    const heard = (event: MessageEvent<string>) => {
      const { tasks } = JSON.parse(event.data) as { tasks?: string[] }
      if (tasks?.length === 0) return
      clearTimeout(timer)
      timer = setTimeout(() => {
        void client.invalidateQueries({ queryKey: ['work'] })
        void client.invalidateQueries({ queryKey: ['work-item'] })
      }, GATHER_MS)
    }
    events.addEventListener('work', heard)
    return () => {
      clearTimeout(timer)
      events.close()
    }
  }, [client])
}

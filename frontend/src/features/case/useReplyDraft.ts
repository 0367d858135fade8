import { useCallback, useEffect, useRef, useState } from 'react'
import type { ReplyDraft } from '@/shared/api/contract'
import { http } from '@/shared/api/http'
import { ApiError } from '@/shared/api/problem'
import { forgetForm, keepForm, keptForm } from '@/shared/lib/kept'
import { saveReplyDraft } from './api'

const A_MOMENT = 800

/** What this tab keeps, so that not even the last words are lost when the server is not reached. */
interface Begun {
  text: string
  version: number
}

/**
 * A reply on its way: saved at the server a moment after the last key, so that it goes on at another computer. When it was
 * saved from elsewhere meanwhile, nothing is saved until whoever writes has chosen.
 *
 * @param stored what the server has when the form is opened
 */
export function useReplyDraft(number: string, stored: ReplyDraft) {
  const key = `${number}/message`
  const [begun] = useState(() => keptForm<Begun>(key))
  const unsaved = begun?.text !== undefined && begun.text !== stored.text ? begun : undefined
  const [words, setWords] = useState({ text: unsaved?.text ?? stored.text, fileIds: stored.fileIds })
  const [other, setOther] = useState(unsaved && unsaved.version !== stored.version ? stored : undefined)
  const [savedAt, setSavedAt] = useState(stored.savedAt)
  const [failure, setFailure] = useState<unknown>()

  const version = useRef(stored.version)
  const waiting = useRef<{ timer: number; words: typeof words } | undefined>(undefined)
  const line = useRef<Promise<void>>(Promise.resolve())
  const held = useRef(other !== undefined)
  const over = useRef(false)

  const save = useCallback(
    async (next: typeof words) => {
      if (held.current || over.current) return
      try {
        const saved = await saveReplyDraft(number, { ...next, version: version.current })
        version.current = saved.version
        // what is at the server need not be kept here
        if (!waiting.current) forgetForm(key)
        setSavedAt(saved.savedAt)
        setFailure(undefined)
      } catch (error) {
        if (error instanceof ApiError && error.is('reply-draft-elsewhere')) {
          held.current = true
          setOther(await http<ReplyDraft>(`/api/requisitions/${number}/reply-draft`))
        } else {
          setFailure(error)
        }
      }
    },
    [number, key],
  )

  /** What was typed last goes now, behind what is on its way; resolved when all is there, or could not be saved. */
  const settle = useCallback(async () => {
    const last = waiting.current
    if (last) {
      window.clearTimeout(last.timer)
      waiting.current = undefined
      line.current = line.current.then(
        () => save(last.words),
        () => undefined,
      )
    }
    await line.current
  }, [save])

  const latest = useRef(words)
  const change = useCallback(
    (part: Partial<typeof words>) => {
      const next = { ...latest.current, ...part }
      latest.current = next
      setWords(next)
      keepForm(key, { text: next.text, version: version.current })
      window.clearTimeout(waiting.current?.timer)
      waiting.current = { timer: window.setTimeout(() => void settle(), A_MOMENT), words: next }
    },
    [key, settle],
  )

  /** Of several files each is there when it has arrived. */
  const attach = (id: string) => change({ fileIds: [...latest.current.fileIds, id] })

  // whoever leaves the form leaves nothing behind
  useEffect(() => () => void settle(), [settle])

  /** Of two drafts one goes on; the other is overwritten or thrown away. */
  const choose = (mine: boolean) => {
    if (!other) return
    version.current = other.version
    held.current = false
    setOther(undefined)
    if (mine) change({})
    else {
      latest.current = { text: other.text, fileIds: other.fileIds }
      setWords(latest.current)
      setSavedAt(other.savedAt)
      keepForm(key, { text: other.text, version: other.version })
    }
  }

  /** It was sent: nothing of it is kept. */
  const forget = () => {
    over.current = true
    window.clearTimeout(waiting.current?.timer)
    waiting.current = undefined
    forgetForm(key)
  }

  return {
    ...words,
    change,
    attach,
    savedAt,
    failure,
    other,
    choose,
    settle,
    forget,
    atServer: () => version.current > 0,
  }
}

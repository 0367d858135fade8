import { useCallback, useRef, useState } from 'react'
import type { Draft, DraftContent } from '@/shared/api/contract'
import { ApiError } from '@/shared/api/problem'
import { addDraftFile, currentDraft, removeDraftFile, saveDraft, startDraft } from './api'

export interface DraftKeeper {
  draft: Draft | undefined
  saving: boolean
  /** Somebody saved the same draft in another window since this one read it. */
  stale: boolean
  /** Why the last save did not succeed; what was typed is tried again with the next one. */
  failure: unknown
  adopt: (draft: Draft | undefined) => void
  save: (content: DraftContent) => Promise<Draft | undefined>
  /** Hands the draft in; what was about to be saved is of no more use then. */
  handIn: <T>(send: () => Promise<T>) => Promise<T>
  keepMine: () => Promise<void>
  /** Undefined when it could not be had; `failure` says why. */
  fetchTheirs: () => Promise<Draft | undefined>
  addFile: (file: File) => Promise<void>
  removeFile: (id: string) => Promise<void>
}

/** Keeps the draft on the server while it is written: one save at a time, the newest content wins. */
export function useDraft(): DraftKeeper {
  const [draft, setDraft] = useState<Draft>()
  const [saving, setSaving] = useState(false)
  const [stale, setStale] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const kept = useRef<Draft>(undefined)
  const waiting = useRef<DraftContent>(undefined)
  const line = useRef<Promise<unknown>>(Promise.resolve())
  const handedIn = useRef(false)

  const adopt = useCallback((next: Draft | undefined) => {
    if (next?.id !== kept.current?.id) handedIn.current = false
    kept.current = next
    setDraft(next)
  }, [])

  const ensured = useCallback(async (): Promise<Draft> => {
    if (!kept.current) adopt(await startDraft())
    return kept.current as Draft
  }, [adopt])

  /** Calls stand in line, so that two never race for one version. */
  const inLine = useCallback(<T>(act: () => Promise<T>): Promise<T> => {
    const mine = line.current.then(act)
    line.current = mine.catch(() => undefined)
    return mine
  }, [])

  const flush = useCallback(async (): Promise<Draft | undefined> => {
    const content = waiting.current
    if (!content || handedIn.current) return kept.current
    setSaving(true)
    try {
      const now = await ensured()
      waiting.current = undefined
      adopt(await saveOrBegin(content, now))
      setFailure(undefined)
      setStale(false)
      return kept.current
    } catch (error) {
      waiting.current ??= content
      if (error instanceof ApiError && error.is('draft-stale')) setStale(true)
      else setFailure(error)
      return undefined
    } finally {
      setSaving(false)
    }
  }, [adopt, ensured])

  const save = useCallback(
    (content: DraftContent) => {
      waiting.current = content
      return inLine(flush)
    },
    [flush, inLine],
  )

  const handIn = useCallback(
    <T>(send: () => Promise<T>) =>
      inLine(async () => {
        const sent = await send()
        handedIn.current = true
        return sent
      }),
    [inLine],
  )

  const asked = useCallback(async <T>(act: () => Promise<T>): Promise<T | undefined> => {
    try {
      const found = await act()
      setFailure(undefined)
      return found
    } catch (error) {
      setFailure(error)
      return undefined
    }
  }, [])

  const keepMine = useCallback(
    () =>
      inLine(async () => {
        const theirs = await asked(currentDraft)
        if (!theirs) return
        // the text goes into the draft that this page shows, whatever the other window has opened since
        adopt({ ...theirs, id: kept.current?.id ?? theirs.id })
        await flush()
      }),
    [adopt, asked, flush, inLine],
  )

  const fetchTheirs = useCallback(
    () =>
      inLine(async () => {
        const theirs = await asked(currentDraft)
        if (!theirs) return undefined
        waiting.current = undefined
        adopt(theirs)
        setStale(false)
        return theirs
      }),
    [adopt, asked, inLine],
  )

  const addFile = useCallback(
    (file: File) =>
      inLine(async () => {
        const before = await ensured()
        const added = await addDraftFile(before, file)
        adopt({ ...before, files: [...before.files, added] })
      }),
    [adopt, ensured, inLine],
  )

  const removeFile = useCallback(
    (id: string) =>
      inLine(async () => {
        const before = await ensured()
        await removeDraftFile(before, id)
        adopt({ ...before, files: before.files.filter((file) => file.id !== id) })
      }),
    [adopt, ensured, inLine],
  )

  return { draft, saving, stale, failure, adopt, save, handIn, keepMine, fetchTheirs, addFile, removeFile }
}

/** Another draft was begun in this browser: answers without files become a draft of their own. */
async function saveOrBegin(content: DraftContent, draft: Draft): Promise<Draft> {
  try {
    return await saveDraft(content, draft)
  } catch (error) {
    const another = error instanceof ApiError && error.is('another-window')
    if (!another || draft.files.length > 0) throw error
    return saveDraft(content, await startDraft())
  }
}

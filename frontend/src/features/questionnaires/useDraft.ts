import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { QuestionnaireContent, QuestionnaireDraft, QuestionnairePage } from '@/shared/api/contract'
import { ApiError } from '@/shared/api/problem'
import { forgetForm, keepForm, keptForm } from '@/shared/lib/kept'
import { questionnaireQuery, readQuestionnaire, saveDraft } from './api'
import { EMPTY } from './content'

const PAUSE_BEFORE_SAVING_MS = 900

interface Kept {
  revision: number
  content: QuestionnaireContent
}

type State = 'clean' | 'waiting' | 'saving' | 'saved' | 'conflict' | 'failed'

/**
 * What is written, saved after a short pause by the revision that was read. When somebody else was faster, nothing is
 * overwritten and nothing lost: what is written here stays, in this tab too, until one says whose words go on.
 */
export function useDraft(page: QuestionnairePage) {
  const queries = useQueryClient()
  const keptKey = `questionnaire/${page.key}`
  const begin = () => {
    const draft = page.draft
    const mine = keptForm<Kept>(keptKey)
    if (mine?.content && mine.revision !== undefined) return { revision: mine.revision, content: mine.content }
    return { revision: draft?.revision ?? 0, content: draft?.content ?? page.newest ?? EMPTY }
  }
  const [content, setContent] = useState(() => begin().content)
  const [draft, setDraft] = useState<QuestionnaireDraft | undefined>(page.draft)
  const [state, setState] = useState<State>(() => (keptForm(keptKey) ? 'waiting' : 'clean'))
  const [failure, setFailure] = useState<unknown>()
  const revision = useRef(begin().revision)
  const written = useRef(content)

  const save = useCallback(async () => {
    setState('saving')
    setFailure(undefined)
    const sent = written.current
    try {
      const saved = await saveDraft(page.key, revision.current, sent)
      revision.current = saved.revision
      setDraft(saved)
      if (written.current === sent) {
        forgetForm(keptKey)
        setState('saved')
      } else {
        keepForm(keptKey, { revision: saved.revision, content: written.current })
        setState('waiting')
      }
      void queries.invalidateQueries({ queryKey: ['questionnaires'], refetchType: 'none' })
    } catch (error) {
      setFailure(error)
      setState(error instanceof ApiError && error.status === 409 ? 'conflict' : 'failed')
    }
  }, [page.key, keptKey, queries])

  // biome-ignore lint/correctness/useExhaustiveDependencies: each keystroke begins the pause anew
  useEffect(() => {
    if (state !== 'waiting') return
    const timer = setTimeout(() => void save(), PAUSE_BEFORE_SAVING_MS)
    return () => clearTimeout(timer)
  }, [state, save, content])

  const change = useCallback(
    (next: QuestionnaireContent) => {
      written.current = next
      setContent(next)
      keepForm(keptKey, { revision: revision.current, content: next })
      setState((now) => (now === 'conflict' || now === 'saving' ? now : 'waiting'))
    },
    [keptKey],
  )

  /** What the other one saved. */
  const takeTheirs = useCallback(async () => {
    const now = await readQuestionnaire(page.key)
    forgetForm(keptKey)
    written.current = now.draft?.content ?? now.newest ?? EMPTY
    revision.current = now.draft?.revision ?? 0
    setDraft(now.draft)
    setContent(written.current)
    setFailure(undefined)
    setState('clean')
    queries.setQueryData(questionnaireQuery(page.key).queryKey, now)
  }, [page.key, keptKey, queries])

  /** What is written here, over what the other one saved. */
  const keepMine = useCallback(async () => {
    const now = await readQuestionnaire(page.key)
    revision.current = now.draft?.revision ?? 0
    await save()
  }, [page.key, save])

  return { content, draft, state, failure, change, save, takeTheirs, keepMine, revision }
}

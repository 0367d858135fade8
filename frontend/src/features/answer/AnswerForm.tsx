import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { AnswerContent, AnswerPage } from '@/shared/api/contract'
import { useAction } from '@/shared/api/useAction'
import { useText } from '@/shared/lib/text'
import { QuestionFields } from '@/shared/questions/QuestionFields'
import { givenAnswers, isAnswerable, shownQuestions } from '@/shared/questions/shown'
import { Button, Checkbox, Notice, ProblemNotice, TextArea } from '@/shared/ui/native'
import { saveAnswer, submitAnswer } from './api'
import text from './text'

const PAUSE_BEFORE_SAVING_MS = 800

/** All questions on one page. What is chosen is kept at the server as one goes, until it is sent, once. */
export function AnswerForm({ page, onSubmitted }: { page: AnswerPage; onSubmitted: () => Promise<void> }) {
  const t = useText(text)
  const [content, setContent] = useState<AnswerContent>(page.content)
  const [skipped, setSkipped] = useState<readonly string[]>([])
  const [wrong, setWrong] = useState<'nothing' | 'numberWrong'>()
  const sendable = useMemo(
    () => ({ ...content, answers: givenAnswers(page.questions, content.answers) }),
    [content, page.questions],
  )
  const unsent = shownQuestions(page.questions, content.answers).some(
    (one) => one.type === 'NUMBER' && !isAnswerable(one, content.answers[one.key]),
  )
  const { state, wait, settle, failure } = useKeptAnswers(sendable, !unsent)
  const submit = useAction(
    useCallback(
      async (final: AnswerContent) => {
        await settle()
        await submitAnswer(final)
        await onSubmitted()
      },
      [settle, onSubmitted],
    ),
  )

  function change(next: Partial<AnswerContent>) {
    setContent((before) => ({ ...before, ...next }))
    setWrong(undefined)
    wait()
  }

  return (
    <form
      className="stack answer-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const empty = !sendable.comment?.trim() && Object.keys(sendable.answers).length === 0
        setWrong(empty ? 'nothing' : unsent ? 'numberWrong' : undefined)
        if (!empty && !unsent) void submit.run(sendable)
      }}
    >
      <QuestionFields
        questions={page.questions}
        answers={content.answers}
        skipped={skipped}
        onAnswer={(answers, skips) => {
          setSkipped(skips)
          change({ answers })
        }}
      />
      <TextArea
        label={t('comment')}
        hint={t('commentHint')}
        optional
        maxLength={4000}
        value={content.comment ?? ''}
        onChange={(event) => change({ comment: event.target.value })}
      />
      <Checkbox
        label={t('mayRead')}
        hint={t('mayReadHint')}
        checked={content.consultantMayRead}
        onChange={(event) => change({ consultantMayRead: event.target.checked })}
      />
      <p className="small">{t('privacy')}</p>
      {wrong && <Notice tone="stop">{t(wrong)}</Notice>}
      {(submit.failure ?? failure) !== undefined && <ProblemNotice error={submit.failure ?? failure} />}
      <div className="row">
        <Button type="submit" look="primary" busy={submit.busy}>
          {t('submit')}
        </Button>
        <span className="small" role="status">
          {state === 'saving' ? t('saving') : state === 'saved' ? t('saved') : t('once')}
        </span>
      </div>
    </form>
  )
}

/** Saves after a short pause; `settle` waits for a save that is on its way, so that it cannot come after the last one. */
function useKeptAnswers(content: AnswerContent, keepable: boolean) {
  const [state, setState] = useState<'clean' | 'waiting' | 'saving' | 'saved'>('clean')
  const [failure, setFailure] = useState<unknown>()
  const running = useRef<Promise<void>>(Promise.resolve())
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => {
    if (state !== 'waiting' || !keepable) return
    timer.current = setTimeout(() => {
      setState('saving')
      running.current = running.current
        .then(() => saveAnswer(content))
        .then(
          () => {
            setFailure(undefined)
            setState((now) => (now === 'saving' ? 'saved' : now))
          },
          (error) => {
            setFailure(error)
            setState('clean')
          },
        )
    }, PAUSE_BEFORE_SAVING_MS)
    return () => clearTimeout(timer.current)
  }, [content, keepable, state])

  const wait = useCallback(() => setState('waiting'), [])
  const settle = useCallback(() => {
    clearTimeout(timer.current)
    return running.current
  }, [])
  return { state, wait, settle, failure }
}

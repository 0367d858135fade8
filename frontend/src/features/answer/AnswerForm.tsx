import { useCallback, useEffect, useRef, useState } from 'react'
import type { AnswerContent, AnswerPage, AnswerValue } from '@/shared/api/contract'
import { useAction } from '@/shared/api/useAction'
import { useText } from '@/shared/lib/text'
import { Button, Checkbox, Choices, Notice, ProblemNotice, TextArea } from '@/shared/ui/native'
import { saveAnswer, submitAnswer } from './api'
import text from './text'

const SKIP = 'SKIP'
const PAUSE_BEFORE_SAVING_MS = 800

/** All questions on one page. What is chosen is kept at the server as one goes, until it is sent, once. */
export function AnswerForm({ page, onSubmitted }: { page: AnswerPage; onSubmitted: () => Promise<void> }) {
  const t = useText(text)
  const [content, setContent] = useState<AnswerContent>(page.content)
  const [skipped, setSkipped] = useState<readonly string[]>([])
  const [nothing, setNothing] = useState(false)
  const { state, wait, settle, failure } = useKeptAnswers(content)
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
    setNothing(false)
    wait()
  }

  function choose(key: string, value: string) {
    const { [key]: _before, ...others } = content.answers
    setSkipped(value === SKIP ? [...skipped, key] : skipped.filter((one) => one !== key))
    change({ answers: value === SKIP ? others : { ...others, [key]: value as AnswerValue } })
  }

  return (
    <form
      className="stack answer-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const empty = !content.comment?.trim() && Object.keys(content.answers).length === 0
        setNothing(empty)
        if (!empty) void submit.run(content)
      }}
    >
      {page.questions.map((question) => (
        <Choices
          key={question.key}
          name={question.key}
          legend={question.text}
          hint={question.help}
          look="dense"
          value={content.answers[question.key] ?? (skipped.includes(question.key) ? SKIP : null)}
          onValueChange={(value) => choose(question.key, value)}
          choices={[...question.options, { value: SKIP, label: t('skip') }]}
        />
      ))}
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
      {nothing && <Notice tone="stop">{t('nothing')}</Notice>}
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
function useKeptAnswers(content: AnswerContent) {
  const [state, setState] = useState<'clean' | 'waiting' | 'saving' | 'saved'>('clean')
  const [failure, setFailure] = useState<unknown>()
  const running = useRef<Promise<void>>(Promise.resolve())
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => {
    if (state !== 'waiting') return
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
  }, [content, state])

  const wait = useCallback(() => setState('waiting'), [])
  const settle = useCallback(() => {
    clearTimeout(timer.current)
    return running.current
  }, [])
  return { state, wait, settle, failure }
}

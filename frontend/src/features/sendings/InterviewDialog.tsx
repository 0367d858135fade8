import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AnswerPage, FollowUpEntry } from '@/shared/api/contract'
import common from '@/shared/lib/common'
import { useText } from '@/shared/lib/text'
import { QuestionFields } from '@/shared/questions/QuestionFields'
import { type Given, givenAnswers, isAnswerable, shownQuestions } from '@/shared/questions/shown'
import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  Notice,
  ProblemNotice,
  Skeleton,
  TextArea,
  TextField,
} from '@/shared/ui'
import { interviewQuery, useInterview } from './api'
import text from './text'

interface InterviewDialogProps {
  entry: FollowUpEntry
  onClose: (done?: string) => void
}

/** The questions, read out over the telephone; nothing else that the respondent may have written is shown. */
export function InterviewDialog({ entry, onClose }: InterviewDialogProps) {
  const t = useText(text)
  const found = useQuery(interviewQuery(entry.id))
  return (
    <Dialog
      title={t('interviewTitle', { name: entry.respondent ?? '' })}
      open
      onOpenChange={() => onClose()}
      alert
      wide
    >
      {found.isPending && <Skeleton lines={6} />}
      {found.isError && <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && <Interview entry={entry} page={found.data} onClose={onClose} />}
    </Dialog>
  )
}

function Interview({ entry, page, onClose }: InterviewDialogProps & { page: AnswerPage }) {
  const t = useText(text)
  const c = useText(common)
  const enter = useInterview(entry.id)
  const [answers, setAnswers] = useState<Given>({})
  const [skipped, setSkipped] = useState<readonly string[]>([])
  const [comment, setComment] = useState('')
  const [mayRead, setMayRead] = useState(false)
  const [phone, setPhone] = useState('')
  const [wrong, setWrong] = useState(false)
  if (page.status !== 'OPEN') return <Notice tone="warn" title={t('interviewOver')} />
  const given = givenAnswers(page.questions, answers)
  const sendable =
    Object.keys(given).length > 0 &&
    phone.trim() !== '' &&
    shownQuestions(page.questions, answers).every((one) => one.type !== 'NUMBER' || isAnswerable(one, answers[one.key]))

  return (
    <form
      className="stack interview"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setWrong(!sendable)
        if (!sendable) return
        const content = { answers: given, consultantMayRead: mayRead, ...(comment.trim() ? { comment } : {}) }
        enter.mutate(
          { content, phone: phone.trim() },
          { onSuccess: () => onClose(t('interviewDone', { name: entry.respondent ?? '' })) },
        )
      }}
    >
      <p>{t('interviewText')}</p>
      <TextField
        label={t('phone')}
        hint={t('phoneHint')}
        type="tel"
        width="m"
        maxLength={40}
        autoComplete="off"
        value={phone}
        onChange={(event) => setPhone(event.target.value)}
      />
      <QuestionFields
        questions={page.questions}
        answers={answers}
        skipped={skipped}
        onAnswer={(next, skips) => {
          setAnswers(next)
          setSkipped(skips)
          setWrong(false)
        }}
      />
      <TextArea
        label={t('comment')}
        optional
        rows={3}
        maxLength={4000}
        value={comment}
        onChange={(event) => setComment(event.target.value)}
      />
      <Checkbox label={t('mayRead')} checked={mayRead} onChange={(event) => setMayRead(event.target.checked)} />
      {wrong && <Notice tone="stop">{t('interviewMissing')}</Notice>}
      {enter.isError && <ProblemNotice error={enter.error} />}
      <DialogActions>
        <Button type="submit" look="primary" busy={enter.isPending}>
          {t('interviewSave')}
        </Button>
        <Button look="quiet" onClick={() => onClose()}>
          {c('cancel')}
        </Button>
      </DialogActions>
    </form>
  )
}

import { useCallback, useEffect, useRef } from 'react'
import { FormProvider, useForm, useFormContext } from 'react-hook-form'
import type { Draft } from '@/shared/api/contract'
import { useOffice } from '@/shared/api/useOffice'
import common from '@/shared/lib/common'
import { formatTime } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { Button, ErrorSummary, type FormError, Notice, ProblemNotice, TextButton } from '@/shared/ui/native'
import type { Sent } from './api'
import { CheckView } from './CheckView'
import { LaterView } from './LaterView'
import { StepFields } from './StepFields'
import {
  type Answers,
  answersOf,
  contentOf,
  FIELDS,
  firstUnfinished,
  NO_ANSWERS,
  type Place,
  STEPS,
  type Step,
  subjectOfDoor,
} from './steps'
import text from './text'
import { useDraft } from './useDraft'
import { hasPlace, usePlace } from './usePlace'

const PAUSE_BEFORE_SAVING_MS = 1200

/** The steps, one at a time. What is typed is saved after a short pause and at every step. */
export function RequestForm({ found, onSent }: { found: Draft | undefined; onSent: (sent: Sent) => void }) {
  const t = useText(text)
  const c = useText(common)
  const language = useLanguage()
  const office = useOffice()
  const keeper = useDraft()
  const [place, go] = usePlace()
  const begin = useRef<Answers>(found ? answersOf(found.content) : { ...NO_ANSWERS, subject: subjectOfDoor() })
  const form = useForm<Answers>({ defaultValues: begin.current, shouldFocusError: false })
  const { save, adopt } = keeper
  const head = useRef<HTMLDivElement>(null)
  const shown = useRef(place)

  useEffect(() => {
    // a new question begins at its top, for the keyboard and the ear too
    if (shown.current !== place) head.current?.focus()
    shown.current = place
  }, [place])

  useEffect(() => {
    if (!found) return
    adopt(found)
    if (!hasPlace()) go(firstUnfinished(answersOf(found.content)), true)
  }, [found, adopt, go])

  const saveNow = useCallback(() => save(contentOf(form.getValues(), language)), [form, save, language])

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = form.subscribe({
      formState: { values: true, dirtyFields: true },
      callback: ({ name }) => {
        // a complaint goes as soon as the answer changes
        if (name && form.getFieldState(name as keyof Answers).error) form.clearErrors(name as keyof Answers)
        clearTimeout(timer)
        timer = setTimeout(() => {
          timer = undefined
          void saveNow()
        }, PAUSE_BEFORE_SAVING_MS)
      },
    })
    // a phone that is put away may never come back to this page
    const leave = () => {
      if (document.visibilityState !== 'hidden' || timer === undefined) return
      clearTimeout(timer)
      timer = undefined
      void saveNow()
    }
    document.addEventListener('visibilitychange', leave)
    return () => {
      clearTimeout(timer)
      stop()
      document.removeEventListener('visibilitychange', leave)
    }
  }, [form, saveNow])

  async function goOn(step: Step) {
    if (!(await form.trigger([...FIELDS[step]]))) return
    void saveNow()
    go(STEPS[STEPS.indexOf(step) + 1] ?? 'check')
  }

  function back() {
    const before: Place =
      place === 'check' || place === 'later' ? 'who' : (STEPS[STEPS.indexOf(place) - 1] ?? 'subject')
    go(place === 'later' ? firstUnfinished(form.getValues()) : before)
  }

  const step = STEPS.find((one) => one === place)
  const saved =
    keeper.draft && keeper.draft.version > 1 ? t('saved', { time: formatTime(keeper.draft.savedAt) }) : t('notSaved')

  return (
    <FormProvider {...form}>
      <div className="step-head" ref={head} tabIndex={-1}>
        {place !== 'subject' && <TextButton onClick={back}>{c('back')}</TextButton>}
        <p className="small" role="status">
          {step && `${t('stepOf', { step: STEPS.indexOf(step) + 1, all: STEPS.length })} · `}
          {place === 'check' && `${t('checkStep')} · `}
          {keeper.saving ? c('saving') : saved}
        </p>
      </div>

      {keeper.stale && (
        <Notice tone="warn" title={t('stale.title')}>
          <p>{t('stale.text')}</p>
          <div className="row">
            <Button small onClick={() => void keeper.keepMine()}>
              {t('stale.mine')}
            </Button>
            <Button
              small
              onClick={() =>
                void keeper.fetchTheirs().then((theirs) => theirs && form.reset(answersOf(theirs.content)))
              }
            >
              {t('stale.theirs')}
            </Button>
          </div>
        </Notice>
      )}
      {keeper.failure !== undefined && <ProblemNotice error={keeper.failure} onRetry={() => void saveNow()} />}

      {step && (
        <form
          key={step}
          className="stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            void goOn(step)
          }}
        >
          <Refused step={step} />
          <StepFields step={step} keeper={keeper} />
          <div className="row">
            <Button type="submit" look="primary">
              {c('continue')}
            </Button>
            <Button
              look="quiet"
              onClick={() => {
                void saveNow()
                go('later')
              }}
            >
              {t('laterLink')}
            </Button>
          </div>
        </form>
      )}
      {place === 'check' && (
        <CheckView keeper={keeper} go={go} onSent={onSent} onRefused={() => head.current?.focus()} />
      )}
      {place === 'later' && <LaterView expiresAt={keeper.draft?.expiresAt} saveFirst={saveNow} onGoOn={back} />}
      {place === 'subject' && (
        <p className="small">
          {t('promise')} {office && t('answerWithin', { count: office.firstResponseWorkingDays })}
        </p>
      )}
    </FormProvider>
  )
}

/** The refused answers of this step, above its fields. */
function Refused({ step }: { step: Step }) {
  const { errors } = useFormContext<Answers>().formState
  const refused = FIELDS[step].flatMap((field): FormError[] => {
    const message = errors[field]?.message
    return message ? [{ id: field, message }] : []
  })
  return <ErrorSummary errors={refused} />
}

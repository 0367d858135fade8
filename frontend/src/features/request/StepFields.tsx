import { useEffect, useState } from 'react'
import { useFormContext } from 'react-hook-form'
import type { Area, PageQuestion } from '@/shared/api/contract'
import { useAction } from '@/shared/api/useAction'
import { useOffice } from '@/shared/api/useOffice'
import { SUBJECTS } from '@/shared/lib/choices'
import { plainDay } from '@/shared/lib/dates'
import { useText } from '@/shared/lib/text'
import { usePageTitle } from '@/shared/lib/usePageTitle'
import {
  Choices,
  DateField,
  FileDrop,
  FileList,
  Notice,
  ProblemNotice,
  Skeleton,
  TextArea,
  TextButton,
  TextField,
} from '@/shared/ui/native'
import { intakeQuestion, listAreas } from './api'
import { type Answers, looksLikeCpr, type Step } from './steps'
import text from './text'
import type { DraftKeeper } from './useDraft'
import { WhoFields } from './WhoFields'

export function StepFields({ step, keeper }: { step: Step; keeper: DraftKeeper }) {
  const t = useText(text)
  usePageTitle(`${t(`${step}.legend`)} · ${t('title')}`)
  switch (step) {
    case 'subject':
      return <SubjectField />
    case 'area':
      return <AreaField />
    case 'about':
      return <AboutFields />
    case 'time':
      return <TimeFields keeper={keeper} />
    case 'who':
      return <WhoFields />
  }
}

function SubjectField() {
  const t = useText(text)
  const { register, formState } = useFormContext<Answers>()
  return (
    <Choices
      id="subject"
      look="question"
      legend={t('subject.legend')}
      error={formState.errors.subject?.message}
      choices={SUBJECTS.map((subject) => ({
        value: subject,
        label: t(`subject.${subject}`),
        hint: t.maybe(`subject.${subject}_hint`),
      }))}
      {...register('subject', { required: t('subject.missing') })}
    />
  )
}

function AreaField() {
  const t = useText(text)
  const { register, formState } = useFormContext<Answers>()
  const [areas, setAreas] = useState<Area[]>()
  const [tries, setTries] = useState(0)
  const [failure, setFailure] = useState<unknown>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: each try asks anew
  useEffect(() => {
    setFailure(undefined)
    listAreas().then(setAreas, setFailure)
  }, [tries])
  if (failure !== undefined) return <ProblemNotice error={failure} onRetry={() => setTries(tries + 1)} />
  if (!areas) return <Skeleton lines={8} height="2.5rem" />
  return (
    <Choices
      id="areaId"
      look="question"
      legend={t('area.legend')}
      hint={t('area.hint')}
      error={formState.errors.areaId?.message}
      choices={areas.map((area) => ({ value: area.id, label: area.name, hint: area.district ?? undefined }))}
      {...register('areaId', { required: t('area.missing') })}
    />
  )
}

function AboutFields() {
  const t = useText(text)
  const { register, formState, watch } = useFormContext<Answers>()
  const { errors } = formState
  const cpr = looksLikeCpr(watch('title')) || looksLikeCpr(watch('description'))
  return (
    <>
      <h1 className="question">{t('about.legend')}</h1>
      <TextField
        id="title"
        label={t('about.titleLabel')}
        hint={t('about.titleHint')}
        error={errors.title?.message}
        maxLength={200}
        {...register('title', { validate: (typed) => typed.trim() !== '' || t('about.titleMissing') })}
      />
      <TextArea
        id="description"
        rows={8}
        label={t('about.description')}
        hint={t('about.descriptionHint')}
        error={errors.description?.message}
        maxLength={20_000}
        {...register('description', { validate: (typed) => typed.trim() !== '' || t('about.descriptionMissing') })}
      />
      {cpr && (
        <Notice tone="warn" title={t('about.cpr')}>
          <p>{t('about.cprText')}</p>
        </Notice>
      )}
    </>
  )
}

function TimeFields({ keeper }: { keeper: DraftKeeper }) {
  const t = useText(text)
  const office = useOffice()
  const { register, formState } = useFormContext<Answers>()
  const [sending, setSending] = useState<string>()
  const { addFile, removeFile } = keeper
  const add = useAction(addFile)
  const remove = useAction(removeFile)
  const today = office && plainDay(office.now)

  async function send(file: File) {
    setSending(file.name)
    await add.run(file)
    setSending(undefined)
  }

  return (
    <>
      <h1 className="question">{t('time.legend')}</h1>
      <p>{t('time.hint')}</p>
      <DateField
        id="desiredBy"
        label={t('time.desiredBy')}
        optional
        min={today}
        error={formState.errors.desiredBy?.message}
        {...register('desiredBy', { validate: (day) => !day || !today || day >= today || t('time.passed') })}
      />
      <IntakeField />
      {office && (
        <FileDrop
          label={t('time.files')}
          hint={t('time.filesHint')}
          maxMb={office.fileMaxMb}
          sending={sending}
          onFile={(file) => void send(file)}
        />
      )}
      {(add.failure ?? remove.failure) !== undefined && <ProblemNotice error={add.failure ?? remove.failure} />}
      <FileList files={keeper.draft?.files ?? []} onRemove={(file) => void remove.run(file.id)} />
    </>
  )
}

/** A question that the office puts to everyone who asks for help, if it has one; it may be left out. */
function IntakeField() {
  const t = useText(text)
  const { register, setValue, watch } = useFormContext<Answers>()
  const [question, setQuestion] = useState<PageQuestion>()
  useEffect(() => {
    intakeQuestion().then(
      (found) => setQuestion(found.question),
      () => undefined,
    )
  }, [])
  if (!question) return null
  const last = question.options.filter(({ value }) => value !== 'NOT_RELEVANT').length - 1
  return (
    <>
      <Choices
        id="intakeAnswer"
        look="dense"
        legend={
          <>
            {question.text} <span className="optional">({t('time.intakeOptional')})</span>
          </>
        }
        hint={question.help ?? t('time.intakeHint')}
        choices={question.options.map((option, at) => ({
          value: option.value,
          label: stepLabel(option.label, at === 0 ? question.leastLabel : at === last ? question.mostLabel : undefined),
        }))}
        {...register('intakeAnswer')}
      />
      {watch('intakeAnswer') && (
        <div>
          <TextButton onClick={() => setValue('intakeAnswer', '')}>{t('time.intakeClear')}</TextButton>
        </div>
      )}
    </>
  )
}

/** The ends of a scale say what they mean. */
function stepLabel(step: string, meaning: string | undefined): string {
  return meaning ? `${step} – ${meaning}` : step
}

import { useCallback, useEffect, useState } from 'react'
import { useFormContext } from 'react-hook-form'
import type { Area, PageQuestion } from '@/shared/api/contract'
import { ApiError } from '@/shared/api/problem'
import { useAction } from '@/shared/api/useAction'
import common from '@/shared/lib/common'
import { formatDay } from '@/shared/lib/dates'
import { formatBytes } from '@/shared/lib/numbers'
import { useText } from '@/shared/lib/text'
import { usePageTitle } from '@/shared/lib/usePageTitle'
import { Button, Notice, ProblemNotice, TextButton } from '@/shared/ui/native'
import { intakeQuestion, listAreas, type Sent, submitRequisition } from './api'
import { type Answers, contentOf, type Place, type Step, stepOf } from './steps'
import text from './text'
import type { DraftKeeper } from './useDraft'

interface CheckViewProps {
  keeper: DraftKeeper
  go: (place: Place) => void
  onSent: (sent: Sent) => void
  /** Leads to the words at the top that say why it was not sent. */
  onRefused: () => void
}

/** «Check your answers», each with its way back; then it is sent, once. */
export function CheckView({ keeper, go, onSent, onRefused }: CheckViewProps) {
  const t = useText(text)
  const c = useText(common)
  usePageTitle(`${t('check.title')} · ${t('title')}`)
  const { getValues } = useFormContext<Answers>()
  const [areas, setAreas] = useState<Area[]>([])
  const [asked, setAsked] = useState<PageQuestion>()
  useEffect(() => {
    listAreas().then(setAreas, () => undefined)
    intakeQuestion().then(
      (found) => setAsked(found.question),
      () => undefined,
    )
  }, [])

  const answers = getValues()
  const { save, handIn } = keeper
  const send = useAction(
    useCallback(async () => {
      const content = contentOf(getValues())
      const draft = await save(content)
      if (!draft) return false
      const receipt = await handIn(() => submitRequisition(draft, content))
      onSent({ receipt, email: content.email ?? '' })
      return true
    }, [getValues, save, handIn, onSent]),
  )

  const files = keeper.draft?.files ?? []
  const lines: { step: Step; label: string; value: string }[] = [
    { step: 'subject', label: t('check.subject'), value: answers.subject && t(`subject.${answers.subject}`) },
    { step: 'area', label: t('check.area'), value: areas.find(({ id }) => id === answers.areaId)?.name ?? '' },
    { step: 'about', label: t('check.titleLabel'), value: answers.title },
    { step: 'about', label: t('check.description'), value: answers.description },
    {
      step: 'time',
      label: t('check.desiredBy'),
      value: answers.desiredBy ? formatDay(answers.desiredBy) : t('check.noDate'),
    },
    {
      step: 'time',
      label: t('check.files'),
      value: files.map((file) => `${file.name} (${formatBytes(file.size)})`).join('\n') || t('check.noFiles'),
    },
    ...(asked && answers.intakeAnswer
      ? [
          {
            step: 'time' as const,
            label: asked.text,
            value: asked.options.find(({ value }) => value === answers.intakeAnswer)?.label ?? '',
          },
        ]
      : []),
    { step: 'who', label: t('check.organisation'), value: answers.organisationName },
    {
      step: 'who',
      label: t('check.contact'),
      value: [answers.name, answers.email, answers.phone].filter(Boolean).join('\n'),
    },
  ]

  return (
    <section className="stack">
      <h1 className="question">{t('check.title')}</h1>
      <Failure failure={send.failure} go={go} />
      <dl className="check-list">
        {lines.map((line) => (
          <div key={line.label}>
            <dt>{line.label}</dt>
            <dd className="preserve">{line.value}</dd>
            <dd className="check-change">
              <TextButton aria-label={t('check.changeNamed', { what: line.label })} onClick={() => go(line.step)}>
                {c('change')}
              </TextButton>
            </dd>
          </div>
        ))}
      </dl>
      <div>
        <Button look="primary" busy={send.busy} onClick={() => void send.run().then((sent) => sent || onRefused())}>
          {t('check.send')}
        </Button>
      </div>
    </section>
  )
}

/** Refused fields lead to their steps; anything else is shown as it came. */
function Failure({ failure, go }: { failure: unknown; go: (place: Place) => void }) {
  const t = useText(text)
  if (failure === undefined) return null
  const errors = failure instanceof ApiError ? (failure.problem.errors ?? []) : []
  if (errors.length === 0) return <ProblemNotice error={failure} />
  return (
    <Notice tone="stop" title={t('check.sendFirst')}>
      <ul>
        {errors.map((error) => (
          <li key={error.field + error.code}>
            <TextButton onClick={() => go(stepOf(error.field))}>{error.message}</TextButton>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

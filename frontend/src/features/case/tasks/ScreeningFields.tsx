import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { ScreeningProposal } from '@/shared/api/contract'
import { areasQuery } from '@/shared/api/lists'
import { PRIORITIES, SUBJECTS } from '@/shared/lib/choices'
import { useLanguage } from '@/shared/lib/language'
import { formatWorkingDays } from '@/shared/lib/numbers'
import reasons from '@/shared/lib/reasons'
import { useText } from '@/shared/lib/text'
import { useKeptForm } from '@/shared/lib/useKeptForm'
import words from '@/shared/lib/words'
import { Button, Checkbox, Choices, DateField, ProblemNotice, Select, TextArea, TextField } from '@/shared/ui'
import { proposalQuery, useStep } from '../api'
import text from '../taskText'
import { reasonWords } from '../taskWords'
import { ConsultantChoice } from './ConsultantChoice'
import type { TaskFormProps } from './form'
import { OutcomeFields } from './OutcomeFields'
import { RelevanceFields } from './RelevanceFields'
import { DECISIONS, followed, type ScreeningValues, screeningAnswer, screeningDefaults, takesOn } from './screening'

const TEXT_LABEL = { ANSWER: 'answer', ASK_BACK: 'question', REFER: 'referralText', DECLINE: 'reason' } as const

export function ScreeningFields({
  page,
  task,
  onDone,
  onRefused,
  first,
}: TaskFormProps & {
  /** What the rules propose for the case as it was sent. */
  first: ScreeningProposal
}) {
  const t = useText(text)
  const w = useText(words)
  const r = useText(reasons)
  const lang = useLanguage()
  const areas = useQuery(areasQuery).data ?? [{ ...page.area, code: '' }]
  const screen = useStep(page.number, 'screening')
  const form = useKeptForm<ScreeningValues>(task.taskId, screeningDefaults(page, first))
  const { register, watch, formState, handleSubmit } = form
  const { errors } = formState
  const decision = watch('decision')
  const again = useQuery({
    ...proposalQuery(page.number, {
      kind: decision === 'ANSWER' ? 'ADVICE' : watch('kind'),
      subject: watch('subject'),
    }),
    placeholderData: (before: ScreeningProposal | undefined) => before ?? first,
    enabled: takesOn(decision),
  })
  const proposal = again.data ?? first
  useFollowed(form, proposal)
  const wordy = decision && decision in TEXT_LABEL ? TEXT_LABEL[decision as keyof typeof TEXT_LABEL] : undefined

  const send = handleSubmit((values) =>
    screen.mutate(screeningAnswer(task, values, proposal), {
      onSuccess: () => {
        form.forget()
        onDone(t(`done.${values.decision || 'ACCEPT'}`))
      },
      onError: onRefused,
    }),
  )

  return (
    <form className="stack" onSubmit={send} noValidate>
      {proposal.likelyRequester && <p className="small">{t('requester', { name: proposal.likelyRequester.name })}</p>}
      <Choices
        legend={t('decision.label')}
        look="dense"
        error={errors.decision && t('wrong.chooseOne')}
        choices={DECISIONS.map((one) => ({ value: one, label: t(`decision.${one}`), hint: t(`decision.${one}_hint`) }))}
        {...register('decision', { required: true })}
      />
      {takesOn(decision) && (
        <>
          <div className="field-row case-fields">
            {decision !== 'ANSWER' && (
              <Select label={t('kind')} {...register('kind')}>
                <option value="REQUISITION">{w('kind.REQUISITION')}</option>
                <option value="ADVICE">{w('kind.ADVICE')}</option>
              </Select>
            )}
            <Select label={t('subject')} {...register('subject')}>
              {SUBJECTS.map((one) => (
                <option key={one} value={one}>
                  {w(`subject.${one}`)}
                </option>
              ))}
            </Select>
            <Select label={t('area')} {...register('areaId')}>
              {areas.map((area) => (
                <option key={area.id} value={area.id}>
                  {area.name}
                </option>
              ))}
            </Select>
            {decision !== 'ANSWER' && (
              <>
                <Select label={t('priority')} {...register('priority')}>
                  {PRIORITIES.map((one) => (
                    <option key={one} value={one}>
                      {w(`priority.${one}`)}
                    </option>
                  ))}
                </Select>
                <DateField label={t('deadline')} optional {...register('deadline')} />
              </>
            )}
            {decision === 'WAIT' && (
              <DateField
                label={t('expectedStart')}
                error={errors.expectedStart && t('wrong.day')}
                {...register('expectedStart', { required: decision === 'WAIT' })}
              />
            )}
          </div>
          {decision !== 'ANSWER' && (
            <p className="case-proposal">
              <b>{t('proposal')}:</b> {w(`priority.${proposal.route.priority}`)},{' '}
              {formatWorkingDays(proposal.route.deadlineWorkingDays, lang)},{' '}
              {t('because', { reasons: reasonWords(r, 'route', proposal.route.reasons) })}
            </p>
          )}
          {decision !== 'ANSWER' && (
            <ConsultantChoice candidates={proposal.consultants} optional {...register('consultantId')} />
          )}
        </>
      )}
      {decision === 'REFER' && (
        <TextField
          label={t('referredTo')}
          error={errors.referredTo && t('wrong.text')}
          {...register('referredTo', { required: decision === 'REFER' })}
        />
      )}
      {wordy && (
        <TextArea
          label={t(wordy)}
          rows={6}
          error={errors.text && t('wrong.text')}
          {...register('text', { required: true, validate: (value) => value.trim() !== '' })}
        />
      )}
      {decision === 'ANSWER' && <OutcomeFields form={form} />}
      {takesOn(decision) && <RelevanceFields form={form} criteria={proposal.criteria} />}
      {decision && !page.confidential && (
        <Checkbox label={t('confidential')} hint={t('confidentialHint')} {...register('confidential')} />
      )}
      {again.isError && <ProblemNotice error={again.error} onRetry={() => void again.refetch()} />}
      {decision && (
        <div>
          <Button
            type="submit"
            look="primary"
            busy={screen.isPending || (takesOn(decision) && again.isPlaceholderData)}
          >
            {t(`submit.${decision}`)}
          </Button>
        </div>
      )}
    </form>
  )
}

/** A new proposal takes the place of the last one wherever nobody has decided otherwise. */
function useFollowed(form: UseFormReturn<ScreeningValues>, proposal: ScreeningProposal) {
  const { getValues, setValue } = form
  const before = useRef(proposal)
  useEffect(() => {
    for (const [field, value] of followed(getValues(), before.current, proposal)) setValue(field, value)
    before.current = proposal
  }, [getValues, setValue, proposal])
}

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { areasQuery } from '@/shared/api/lists'
import { EMAIL, ORGANISATION_KINDS, SUBJECTS } from '@/shared/lib/choices'
import common from '@/shared/lib/common'
import { useText } from '@/shared/lib/text'
import { useKeptForm } from '@/shared/lib/useKeptForm'
import words from '@/shared/lib/words'
import {
  Button,
  Card,
  Checkbox,
  Choices,
  DateField,
  Dialog,
  DialogActions,
  ProblemNotice,
  Select,
  TextArea,
  TextField,
} from '@/shared/ui'
import { AnswerFields } from './AnswerFields'
import { suggestionsQuery, useEnterCall } from './api'
import { CallDuplicates } from './CallDuplicates'
import text from './text'
import { type CallValues, callForm, emptyCall } from './values'

const filled = (value: string) => value.trim() !== ''

export function CallFields({ onEntered }: { onEntered: (number: string) => void }) {
  const t = useText(text)
  const c = useText(common)
  const w = useText(words)
  const areas = useQuery(areasQuery).data ?? []
  const enter = useEnterCall()
  const [discarding, setDiscarding] = useState(false)
  const form = useKeptForm<CallValues>('calls/new', emptyCall())
  const { register, watch, formState, handleSubmit } = form
  const { errors } = formState
  const organisation = watch('organisation')
  const answerNow = watch('answerNow')
  const suggestions = useQuery(suggestionsQuery(organisation)).data ?? []
  const known = suggestions.find((one) => one.name.toLowerCase() === organisation.trim().toLowerCase())

  const send = handleSubmit((values) =>
    enter.mutate(
      { form: callForm(values, known), key: values.key },
      {
        onSuccess: ({ number }) => {
          form.forget()
          onEntered(number)
        },
      },
    ),
  )

  return (
    <form className="stack" onSubmit={send} noValidate>
      {enter.isError && <ProblemNotice error={enter.error} />}
      <Card className="stack">
        <h2>{t('who')}</h2>
        <div className="field-row call-fields">
          <TextField
            label={t('name')}
            autoComplete="off"
            error={errors.name && t('wrong.name')}
            {...register('name', { validate: filled })}
          />
          <TextField
            label={t('email')}
            type="email"
            autoComplete="off"
            hint={t('emailHint')}
            error={errors.email && t('wrong.email')}
            {...register('email', { required: true, pattern: EMAIL })}
          />
          <TextField label={t('phone')} type="tel" autoComplete="off" optional {...register('phone')} />
          <TextField
            label={t('organisation')}
            hint={t('organisationHint')}
            list="known-organisations"
            autoComplete="off"
            error={errors.organisation && t('wrong.organisation')}
            {...register('organisation', { validate: filled })}
          />
          <datalist id="known-organisations">
            {suggestions.map((one) => (
              <option key={one.id} value={one.name}>
                {w(`organisationKind.${one.kind}`)}
              </option>
            ))}
          </datalist>
          {filled(organisation) && !known && (
            <Select label={t('organisationKind')} {...register('organisationKind')}>
              {ORGANISATION_KINDS.map((one) => (
                <option key={one} value={one}>
                  {w(`organisationKind.${one}`)}
                </option>
              ))}
            </Select>
          )}
          <Select label={t('language')} {...register('language')}>
            <option value="da">{t('da')}</option>
            <option value="en">{t('en')}</option>
          </Select>
        </div>
      </Card>
      <Card className="stack">
        <h2>{t('what')}</h2>
        <Choices
          legend={t('subject')}
          look="inline"
          choices={SUBJECTS.map((one) => ({
            value: one,
            label: w(`subject.${one}`),
          }))}
          {...register('subject')}
        />
        <div className="field-row call-fields">
          <Select
            label={t('area')}
            error={errors.areaId && t('wrong.area')}
            {...register('areaId', { required: true })}
          >
            <option value="">{c('choose')}</option>
            {areas.map((area) => (
              <option key={area.id} value={area.id}>
                {area.name}
              </option>
            ))}
          </Select>
          <DateField label={t('desiredBy')} optional {...register('desiredBy')} />
        </div>
        <TextField
          label={t('caseTitle')}
          hint={t('caseTitleHint')}
          error={errors.title && t('wrong.title')}
          {...register('title', { validate: filled })}
        />
        <TextArea
          label={t('description')}
          error={errors.description && t('wrong.description')}
          {...register('description', { validate: filled })}
        />
        <CallDuplicates title={watch('title')} description={watch('description')} email={watch('email')} />
        <Checkbox label={t('confidential')} hint={t('confidentialHint')} {...register('confidential')} />
      </Card>
      <Card className="stack">
        <Checkbox label={t('answerNow')} hint={t('answerNowHint')} {...register('answerNow')} />
        {answerNow && <AnswerFields form={form} />}
      </Card>
      <div className="row">
        <Button type="submit" look="primary" busy={enter.isPending}>
          {t(answerNow ? 'submitAnswer' : 'submit')}
        </Button>
        <Button look="quiet" disabled={!formState.isDirty} onClick={() => setDiscarding(true)}>
          {t('discard')}
        </Button>
      </div>
      <Dialog title={t('discardTitle')} open={discarding} onOpenChange={setDiscarding} alert>
        <p>{t('discardText')}</p>
        <DialogActions>
          <Button
            look="stop"
            onClick={() => {
              form.reset(emptyCall())
              setDiscarding(false)
            }}
          >
            {t('discard')}
          </Button>
          <Button look="quiet" onClick={() => setDiscarding(false)}>
            {c('cancel')}
          </Button>
        </DialogActions>
      </Dialog>
    </form>
  )
}

import type { FormEventHandler } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { DefinitionsPage } from '@/shared/api/contract'
import common from '@/shared/lib/common'
import { useText } from '@/shared/lib/text'
import { Button, Card, Checkbox, DateField, Facts, Select, TextArea, TextField } from '@/shared/ui'
import criteria from '../text'
import { type DefinitionForm, JUDGED, questionId } from './content'
import text from './text'

interface DefinitionFieldsProps {
  page: DefinitionsPage
  form: UseFormReturn<DefinitionForm>
  busy: boolean
  onSubmit: FormEventHandler
}

const SAID = { validate: (value: string) => value.trim() !== '' }

export function DefinitionFields({ page, form, busy, onSubmit }: DefinitionFieldsProps) {
  const t = useText(text)
  const c = useText(common)
  const w = useText(criteria)
  const { register, watch, formState } = form
  const { errors } = formState
  const asks = page.questions.length > 0
  const most = page.kind === 'SHARE' ? 99 : 100_000
  const asked = page.questions.find((question) => questionId(question) === watch('question'))
  const said = (wrong: unknown) => (wrong ? c('required') : undefined)
  return (
    <Card className="stack" aria-labelledby="definition-form">
      <h2 id="definition-form">{t('form.title')}</h2>
      <p>{t('form.intro')}</p>
      <form className="stack" onSubmit={onSubmit} noValidate>
        <TextField
          label={t('form.titleDa')}
          maxLength={200}
          lang="da"
          error={said(errors.titleDa)}
          {...register('titleDa', SAID)}
        />
        <TextField
          label={t('form.titleEn')}
          maxLength={200}
          lang="en"
          error={said(errors.titleEn)}
          {...register('titleEn', SAID)}
        />
        <TextArea
          label={t('form.quote')}
          rows={3}
          maxLength={2000}
          lang="da"
          error={said(errors.quote)}
          {...register('quote', SAID)}
        />
        <div className="stack-tight">
          <Facts facts={[{ label: t('form.unit'), value: w.maybe(`unit.${page.unitKind}.one`) ?? page.unitKind }]} />
          <p className="hint">{t('form.unitHint')}</p>
        </div>
        <TextField
          label={t('form.denominator')}
          maxLength={500}
          error={said(errors.denominator)}
          {...register('denominator', SAID)}
        />
        {asks && (
          <>
            <Select
              label={t('form.question')}
              hint={t('form.questionHint')}
              error={said(errors.question)}
              {...register('question', { required: true })}
            >
              {!asked && <option value="" />}
              {page.questions.map((question) => (
                <option key={questionId(question)} value={questionId(question)}>
                  {t.maybe(`questionnaire.${question.questionnaire}`) ?? question.questionnaire}: {question.text}
                </option>
              ))}
            </Select>
            <Select label={t('form.since')} {...register('since')}>
              <option value="">{t('form.sinceAll')}</option>
              {asked?.versions.map((version) => (
                <option key={version} value={version}>
                  {t('form.sinceFrom', { version })}
                </option>
              ))}
            </Select>
            <fieldset className="stack-tight" aria-describedby="successes-hint">
              <legend className="field-label">{t('form.successes')}</legend>
              <p className="hint" id="successes-hint">
                {t('form.successesHint')}
              </p>
              {errors.successes && <p className="field-error">{t('form.successesWrong')}</p>}
              {JUDGED.map((answer) => (
                <Checkbox
                  key={answer}
                  label={w(`units.answers.${answer}`)}
                  value={answer}
                  {...register('successes', {
                    validate: (value) => value.length > 0 && value.length < JUDGED.length,
                  })}
                />
              ))}
            </fieldset>
          </>
        )}
        <TextField
          label={t(page.kind === 'SHARE' ? 'form.target' : 'form.targetCount')}
          width="s"
          inputMode="numeric"
          error={errors.target && t('form.targetWrong', { most })}
          {...register('target', {
            required: true,
            pattern: /^\s*[1-9]\d*\s*$/,
            validate: (value) => Number(value) <= most,
          })}
        />
        <div className="field-row">
          <DateField
            label={t('form.from')}
            error={said(errors.targetFrom)}
            {...register('targetFrom', { required: true })}
          />
          <DateField
            label={t('form.to')}
            error={errors.targetTo && t('form.daysWrong')}
            {...register('targetTo', { required: true, validate: (to, { targetFrom }) => to >= targetFrom })}
          />
        </div>
        <TextArea
          label={t('form.baseline')}
          hint={t('form.baselineHint')}
          rows={2}
          maxLength={1000}
          optional
          {...register('baseline')}
        />
        <div>
          <Button type="submit" look="primary" busy={busy}>
            {t('form.preview')}
          </Button>
        </div>
      </form>
    </Card>
  )
}

import type { FieldErrors, UseFormRegister } from 'react-hook-form'
import common from '@/shared/lib/common'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { TextArea, TextField } from '@/shared/ui/native'
import { gapsIn } from './gaps'
import text from './text'
import './templates.css'

export interface TemplateValues {
  nameDa: string
  nameEn: string
  bodyDa: string
  bodyEn: string
}

interface TemplateFieldsProps {
  register: UseFormRegister<TemplateValues>
  errors: FieldErrors<TemplateValues>
  /** Whether there has to be an English text. */
  both: boolean
}

/** Name and words of a template in both languages, and what a case can put into it. */
export function TemplateFields({ register, errors, both }: TemplateFieldsProps) {
  const t = useText(text)
  const c = useText(common)
  const lang = useLanguage()
  const needed = { validate: (value: string) => value.trim() !== '' }
  const english = both ? needed : {}
  return (
    <>
      <p className="small">{t('gaps')}</p>
      <p className="small">
        <code>{gapsIn(lang)}</code>
      </p>
      <div className="template-pair">
        <div className="stack-tight">
          <TextField label={t('nameDa')} error={errors.nameDa && c('required')} {...register('nameDa', needed)} />
          <TextArea
            rows={10}
            label={t('bodyDa')}
            error={errors.bodyDa && c('required')}
            {...register('bodyDa', needed)}
          />
        </div>
        <div className="stack-tight">
          <TextField
            label={t('nameEn')}
            optional={!both}
            error={errors.nameEn && c('required')}
            {...register('nameEn', english)}
          />
          <TextArea
            rows={10}
            label={t('bodyEn')}
            optional={!both}
            error={errors.bodyEn && c('required')}
            {...register('bodyEn', english)}
          />
        </div>
      </div>
    </>
  )
}

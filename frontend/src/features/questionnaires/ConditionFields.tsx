import type { Question } from '@/shared/api/contract'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { Checkbox, Select } from '@/shared/ui'
import { optionsOf } from './content'
import { useAnswerWords } from './Preview'
import text from './text'

interface ConditionFieldsProps {
  question: Question
  before: readonly Question[]
  onChange: (question: Question) => void
}

const DECIDE: readonly Question['type'][] = ['YES_PARTLY_NO', 'SCALE', 'CHOICE']

/** When the question is put: always, or when an earlier one is answered in one of some ways. */
export function ConditionFields({ question, before, onChange }: ConditionFieldsProps) {
  const t = useText(text)
  const lang = useLanguage()
  const words = useAnswerWords(lang)
  const deciding = before.filter(({ type }) => DECIDE.includes(type))
  const condition = question.condition
  if (deciding.length === 0 && !condition) return null
  const decides = deciding.find(({ key }) => key === condition?.key)
  const options = decides ? optionsOf(decides, lang, words) : []

  function hangOn(key: string) {
    const { condition: _before, ...rest } = question
    const first = deciding.find((one) => one.key === key)
    const value = first && optionsOf(first, lang, words)[0]?.value
    onChange(value ? { ...rest, condition: { key, values: [value] } } : rest)
  }

  return (
    <div className="stack-tight">
      <Select
        label={t('condition')}
        hint={t('conditionHint')}
        value={condition?.key ?? ''}
        onChange={(event) => hangOn(event.target.value)}
      >
        <option value="">{t('whenever')}</option>
        {condition && !decides && <option value={condition.key}>{t('goneQuestion')}</option>}
        {deciding.map((one) => (
          <option key={one.key} value={one.key}>
            {t('whenAnswered', { question: (lang === 'en' ? one.textEn : one.textDa) || t('untitled') })}
          </option>
        ))}
      </Select>
      {condition && decides && (
        <fieldset className="question-written">
          <legend className="field-label">{t('conditionValues')}</legend>
          {options.map((option) => (
            <Checkbox
              key={option.value}
              label={option.label}
              checked={condition.values.includes(option.value)}
              disabled={condition.values.length === 1 && condition.values[0] === option.value}
              onChange={(event) =>
                onChange({
                  ...question,
                  condition: {
                    key: condition.key,
                    values: event.target.checked
                      ? [...condition.values, option.value]
                      : condition.values.filter((value) => value !== option.value),
                  },
                })
              }
            />
          ))}
        </fieldset>
      )}
    </div>
  )
}

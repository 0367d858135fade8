import type { Question } from '@/shared/api/contract'
import { useText } from '@/shared/lib/text'
import { Button, TextField } from '@/shared/ui'
import { newChoice } from './content'
import text from './text'

interface AnswerFieldsProps {
  question: Question
  onChange: (question: Question) => void
}

/** What can be answered: the ends of a scale, the bounds of a number, the answers to choose from. */
export function AnswerFields({ question, onChange }: AnswerFieldsProps) {
  if (question.type === 'CHOICE') return <ChoiceFields question={question} onChange={onChange} />
  if (question.type === 'SCALE' || question.type === 'NUMBER') {
    return <BoundFields question={question} onChange={onChange} />
  }
  return null
}

function BoundFields({ question, onChange }: AnswerFieldsProps) {
  const t = useText(text)
  function bound(name: 'least' | 'most', value: string) {
    const { [name]: _before, ...rest } = question
    const number = Number.parseInt(value, 10)
    onChange(Number.isNaN(number) ? rest : { ...rest, [name]: number })
  }
  const words = (name: 'leastDa' | 'leastEn' | 'mostDa' | 'mostEn') => (
    <TextField
      label={t(name)}
      optional
      maxLength={100}
      value={question[name]}
      onChange={(event) => onChange({ ...question, [name]: event.target.value })}
    />
  )
  return (
    <>
      <div className="field-row">
        <TextField
          label={t('least')}
          type="number"
          width="s"
          value={question.least ?? ''}
          onChange={(event) => bound('least', event.target.value)}
        />
        <TextField
          label={t('most')}
          type="number"
          width="s"
          value={question.most ?? ''}
          onChange={(event) => bound('most', event.target.value)}
        />
      </div>
      {question.type === 'SCALE' && (
        <div className="question-languages">
          {words('leastDa')}
          {words('leastEn')}
          {words('mostDa')}
          {words('mostEn')}
        </div>
      )}
    </>
  )
}

function ChoiceFields({ question, onChange }: AnswerFieldsProps) {
  const t = useText(text)
  const set = (choices: Question['choices']) => onChange({ ...question, choices })
  return (
    <fieldset className="question-written">
      <legend className="field-label">{t('choices')}</legend>
      {question.choices.map((choice, at) => (
        <div className="question-languages" key={choice.value}>
          <TextField
            label={t('choiceDa', { number: at + 1 })}
            maxLength={200}
            value={choice.labelDa}
            onChange={(event) => set(question.choices.with(at, { ...choice, labelDa: event.target.value }))}
          />
          <div className="question-choice">
            <TextField
              label={t('choiceEn', { number: at + 1 })}
              maxLength={200}
              value={choice.labelEn}
              onChange={(event) => set(question.choices.with(at, { ...choice, labelEn: event.target.value }))}
            />
            <Button
              small
              look="quiet"
              disabled={question.choices.length <= 2}
              aria-label={t('removeChoice', { number: at + 1 })}
              onClick={() => set(question.choices.filter((one) => one.value !== choice.value))}
            >
              {t('removeChoiceShort')}
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button small disabled={question.choices.length >= 20} onClick={() => set([...question.choices, newChoice()])}>
          {t('addChoice')}
        </Button>
      </div>
    </fieldset>
  )
}

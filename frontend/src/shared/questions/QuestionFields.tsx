import type { PageQuestion } from '@/shared/api/contract'
import { useText } from '@/shared/lib/text'
import { Choices, TextArea, TextField } from '@/shared/ui/native'
import { type Given, isAnswerable, shownQuestions } from './shown'
import text from './text'
import './questions.css'

const SKIP = 'SKIP'
const NOT_RELEVANT = 'NOT_RELEVANT'

interface QuestionFieldsProps {
  questions: readonly PageQuestion[]
  answers: Given
  skipped: readonly string[]
  onAnswer: (answers: Given, skipped: readonly string[]) => void
  /** Set before the name of each control, where two stand on one page. */
  names?: string
}

/** The questions as a respondent meets them, one after the other; what hangs on an answer appears with it. */
export function QuestionFields({ questions, answers, skipped, onAnswer, names = '' }: QuestionFieldsProps) {
  function answer(key: string, value: string) {
    const { [key]: _before, ...others } = answers
    onAnswer(
      value === SKIP || value === '' ? others : { ...others, [key]: value },
      value === SKIP ? [...skipped, key] : skipped.filter((one) => one !== key),
    )
  }

  return shownQuestions(questions, answers).map((question) => (
    <QuestionField
      key={question.key}
      question={question}
      name={names + question.key}
      answer={answers[question.key]}
      skipped={skipped.includes(question.key)}
      onAnswer={(value) => answer(question.key, value)}
    />
  ))
}

interface QuestionFieldProps {
  question: PageQuestion
  name: string
  answer: string | undefined
  skipped: boolean
  onAnswer: (value: string) => void
}

function QuestionField({ question, name, answer, skipped, onAnswer }: QuestionFieldProps) {
  const t = useText(text)
  if (question.type === 'NUMBER' || question.type === 'TEXT') {
    return <WrittenAnswer question={question} name={name} answer={answer} onAnswer={onAnswer} />
  }
  const scale = question.type === 'SCALE'
  const last = question.options.filter(({ value }) => value !== NOT_RELEVANT).length - 1
  return (
    <Choices
      name={name}
      legend={question.text}
      hint={question.help}
      look="dense"
      value={answer ?? (skipped ? SKIP : null)}
      onValueChange={onAnswer}
      choices={[
        ...question.options.map((option, at) => ({
          ...option,
          label: scale
            ? stepLabel(option.label, at === 0 ? question.leastLabel : at === last ? question.mostLabel : '')
            : option.label,
        })),
        { value: SKIP, label: t('skip') },
      ]}
    />
  )
}

/** The ends of a scale say what they mean. */
function stepLabel(step: string, meaning: string | undefined): string {
  return meaning ? `${step} – ${meaning}` : step
}

function WrittenAnswer({ question, name, answer, onAnswer }: Omit<QuestionFieldProps, 'skipped'>) {
  const t = useText(text)
  const notRelevant = answer === NOT_RELEVANT
  const written = notRelevant ? '' : (answer ?? '')
  const offered = question.options.find(({ value }) => value === NOT_RELEVANT)
  const bounded = question.least !== undefined && question.most !== undefined
  const bounds = { least: question.least ?? 0, most: question.most ?? 0 }
  return (
    <fieldset className="question-written">
      <legend>{question.text}</legend>
      {question.help && <p className="hint">{question.help}</p>}
      {question.type === 'NUMBER' ? (
        <TextField
          label={bounded ? t('numberBetween', bounds) : t('numberAny')}
          name={name}
          width="s"
          inputMode="numeric"
          autoComplete="off"
          value={written}
          error={isAnswerable(question, written) ? undefined : bounded ? t('numberWrong', bounds) : t('numberAnyWrong')}
          onChange={(event) => onAnswer(event.target.value)}
        />
      ) : (
        <TextArea
          label={t('words')}
          hint={t('wordsHint')}
          name={name}
          maxLength={2000}
          value={written}
          onChange={(event) => onAnswer(event.target.value)}
        />
      )}
      {offered && (
        <label className="check">
          <input
            type="checkbox"
            checked={notRelevant}
            onChange={(event) => onAnswer(event.target.checked ? NOT_RELEVANT : '')}
          />
          <span>{offered.label}</span>
        </label>
      )}
    </fieldset>
  )
}

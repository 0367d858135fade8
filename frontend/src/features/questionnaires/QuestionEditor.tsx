import type { DraftProblem, Question } from '@/shared/api/contract'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { Button, Card, Checkbox, Select, Tag, TextArea } from '@/shared/ui'
import { AnswerFields } from './AnswerFields'
import { ConditionFields } from './ConditionFields'
import { asType, TYPES } from './content'
import text from './text'

interface QuestionEditorProps {
  question: Question
  /** The questions that are put before this one: its condition may hang on them. */
  before: readonly Question[]
  number: number
  last: boolean
  open: boolean
  /** The criteria that count its answers. */
  counted: string | undefined
  problems: readonly DraftProblem[]
  onOpen: (open: boolean) => void
  onChange: (question: Question) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

/** One question: closed a line, open with all that can be said about it. */
export function QuestionEditor(props: QuestionEditorProps) {
  const { question, number, last, open, counted, problems, onOpen, onMove, onRemove } = props
  const t = useText(text)
  const lang = useLanguage()
  const name = (lang === 'en' ? question.textEn : question.textDa) || t('untitled')
  const named = t('numbered', { number, name })
  return (
    <Card className="stack" accent={open}>
      <div className="row question-head">
        <h3>{named}</h3>
        <span className="push row">
          <Tag>{t(`types.${question.type}`)}</Tag>
          {question.condition && <Tag tone="brand">{t('conditional')}</Tag>}
          {counted && <Tag tone="good">{t('counts', { criterion: counted })}</Tag>}
          {problems.length > 0 && <Tag tone="warn">{t('incomplete')}</Tag>}
        </span>
      </div>
      <div className="row">
        <Button
          small
          aria-expanded={open}
          aria-label={`${open ? t('close') : t('edit')}: ${named}`}
          onClick={() => onOpen(!open)}
        >
          {open ? t('close') : t('edit')}
        </Button>
        <Button small disabled={number === 1} aria-label={`${t('up')}: ${named}`} onClick={() => onMove(-1)}>
          {t('up')}
        </Button>
        <Button small disabled={last} aria-label={`${t('down')}: ${named}`} onClick={() => onMove(1)}>
          {t('down')}
        </Button>
        <Button
          small
          look="quiet"
          disabled={counted !== undefined}
          title={counted ? t('countedHint', { criterion: counted }) : undefined}
          aria-label={`${t('remove')}: ${named}`}
          onClick={onRemove}
        >
          {t('remove')}
        </Button>
      </div>
      {open && <QuestionFieldset {...props} />}
    </Card>
  )
}

function QuestionFieldset({ question, before, counted, onChange }: QuestionEditorProps) {
  const t = useText(text)
  const set = (change: Partial<Question>) => onChange({ ...question, ...change })
  return (
    <div className="stack">
      <div className="question-languages">
        <TextArea
          label={t('textDa')}
          rows={3}
          maxLength={500}
          value={question.textDa}
          onChange={(event) => set({ textDa: event.target.value })}
        />
        <TextArea
          label={t('textEn')}
          rows={3}
          maxLength={500}
          value={question.textEn}
          onChange={(event) => set({ textEn: event.target.value })}
        />
        <TextArea
          label={t('helpDa')}
          optional
          rows={2}
          maxLength={1000}
          value={question.helpDa}
          onChange={(event) => set({ helpDa: event.target.value })}
        />
        <TextArea
          label={t('helpEn')}
          optional
          rows={2}
          maxLength={1000}
          value={question.helpEn}
          onChange={(event) => set({ helpEn: event.target.value })}
        />
      </div>
      <Select
        label={t('type')}
        hint={counted ? t('countedHint', { criterion: counted }) : undefined}
        width="m"
        disabled={counted !== undefined}
        value={question.type}
        onChange={(event) => onChange(asType(question, event.target.value as Question['type']))}
      >
        {TYPES.map((type) => (
          <option key={type} value={type}>
            {t(`types.${type}`)}
          </option>
        ))}
      </Select>
      <AnswerFields question={question} onChange={onChange} />
      <Checkbox
        label={t('notRelevant')}
        checked={question.notRelevant}
        onChange={(event) => set({ notRelevant: event.target.checked })}
      />
      <Checkbox
        label={t('always')}
        hint={t('alwaysHint')}
        checked={question.always}
        onChange={(event) => set({ always: event.target.checked })}
      />
      <ConditionFields question={question} before={before} onChange={onChange} />
    </div>
  )
}

import { useState } from 'react'
import type { Question, QuestionnaireContent, QuestionnairePage } from '@/shared/api/contract'
import { formatDayTime } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { Button, Card, Notice, ProblemNotice, TextArea } from '@/shared/ui'
import { moved, newQuestion, removed, replaced } from './content'
import { DraftActs } from './DraftActs'
import { Preview } from './Preview'
import { Problems } from './Problems'
import { QuestionEditor } from './QuestionEditor'
import { TakeOver } from './TakeOver'
import text from './text'
import { useDraft } from './useDraft'

interface DraftEditorProps {
  page: QuestionnairePage
  onPublished: (version: number) => void
}

/** Both languages beside each other, question by question, and the phone of whoever answers. */
export function DraftEditor({ page, onPublished }: DraftEditorProps) {
  const t = useText(text)
  const lang = useLanguage()
  const draft = useDraft(page)
  const { content, change, state } = draft
  const [open, setOpen] = useState<string>()
  const set = (questions: Question[]) => change({ ...content, questions })
  const problems = draft.draft?.problems ?? []

  return (
    <div className="questionnaire">
      <div className="stack">
        <p className="small" role="status">
          {state === 'saving' || state === 'waiting'
            ? t('saving')
            : draft.draft
              ? t('draftSaved', { at: formatDayTime(draft.draft.changedAt, lang), name: draft.draft.changedBy ?? '' })
              : page.newest
                ? t('noDraft', { version: page.versions[0]?.version ?? 0 })
                : t('noVersion')}
        </p>
        {state === 'conflict' && (
          <Notice tone="warn" title={t('conflictTitle')}>
            <ProblemNotice error={draft.failure} />
            <div className="row">
              <Button onClick={() => void draft.takeTheirs()}>{t('takeTheirs')}</Button>
              <Button look="quiet" onClick={() => void draft.keepMine()}>
                {t('keepMine')}
              </Button>
            </div>
          </Notice>
        )}
        {state === 'failed' && <ProblemNotice error={draft.failure} onRetry={() => void draft.save()} />}
        <Around content={content} onChange={change} />
        <ol className="question-list">
          {content.questions.map((question, at) => (
            <li key={question.key}>
              <QuestionEditor
                question={question}
                before={content.questions.slice(0, at)}
                number={at + 1}
                last={at === content.questions.length - 1}
                open={open === question.key}
                counted={page.counted[question.key]}
                problems={problems.filter((one) => one.question === question.key)}
                onOpen={(wanted) => setOpen(wanted ? question.key : undefined)}
                onChange={(next) => set(replaced(content.questions, next))}
                onMove={(by) => set(moved(content.questions, at, by))}
                onRemove={() => set(removed(content.questions, question.key))}
              />
            </li>
          ))}
        </ol>
        <div>
          <Button
            onClick={() => {
              const question = newQuestion()
              set([...content.questions, question])
              setOpen(question.key)
            }}
          >
            {t('addQuestion')}
          </Button>
        </div>
        {page.key === 'intake' && (
          <TakeOver
            taken={content.questions.map(({ key }) => key)}
            onTake={(question) => set([...content.questions, question])}
          />
        )}
        <Problems problems={problems} content={content} onQuestion={setOpen} />
        <DraftActs page={page} draft={draft} onPublished={onPublished} />
      </div>
      <Preview content={content} />
    </div>
  )
}

/** What stands before the questions and after the answer. */
function Around({
  content,
  onChange,
}: {
  content: QuestionnaireContent
  onChange: (next: QuestionnaireContent) => void
}) {
  const t = useText(text)
  const field = (name: 'introDa' | 'introEn' | 'thanksDa' | 'thanksEn') => (
    <TextArea
      label={t(name)}
      hint={name.startsWith('intro') ? t('introHint') : t('thanksHint')}
      optional
      rows={2}
      maxLength={1000}
      value={content[name]}
      onChange={(event) => onChange({ ...content, [name]: event.target.value })}
    />
  )
  return (
    <Card aria-labelledby="around">
      <details>
        <summary id="around">{t('around')}</summary>
        <div className="question-languages">
          {field('introDa')}
          {field('introEn')}
          {field('thanksDa')}
          {field('thanksEn')}
        </div>
      </details>
    </Card>
  )
}

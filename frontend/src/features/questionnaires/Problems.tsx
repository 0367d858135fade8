import type { DraftProblem, QuestionnaireContent } from '@/shared/api/contract'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { Notice, TextButton } from '@/shared/ui'
import text from './text'

interface ProblemsProps {
  problems: readonly DraftProblem[]
  content: QuestionnaireContent
  onQuestion: (key: string) => void
}

/** Why the draft cannot be published yet; each leads to its question. */
export function Problems({ problems, content, onQuestion }: ProblemsProps) {
  const t = useText(text)
  const lang = useLanguage()
  if (problems.length === 0) return null
  return (
    <Notice tone="warn" title={t('unfinished')}>
      <ul>
        {problems.map((problem) => {
          const at = content.questions.findIndex(({ key }) => key === problem.question)
          const question = content.questions[at]
          const words = t(`problems.${problem.code}`, { criterion: problem.criterion ?? '' })
          const name = question && ((lang === 'en' ? question.textEn : question.textDa) || t('untitled'))
          return (
            <li key={`${problem.code} ${problem.question ?? ''}`}>
              {question ? (
                <TextButton onClick={() => onQuestion(question.key)}>
                  {at + 1}. {name}
                </TextButton>
              ) : (
                problem.question
              )}{' '}
              {words}
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}

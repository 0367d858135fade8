import { useState } from 'react'
import type { QuestionnaireContent } from '@/shared/api/contract'
import { type Language, useLanguage } from '@/shared/lib/language'
import { textIn, useText } from '@/shared/lib/text'
import { QuestionFields } from '@/shared/questions/QuestionFields'
import type { Given } from '@/shared/questions/shown'
import { Choices } from '@/shared/ui'
import { type AnswerWords, pageQuestion } from './content'
import text from './text'

/** The questions as they look on a phone, in either language; what is tried here is sent to nobody. */
export function Preview({ content }: { content: QuestionnaireContent }) {
  const t = useText(text)
  const own = useLanguage()
  const [language, setLanguage] = useState<Language>(own)
  const [answers, setAnswers] = useState<Given>({})
  const [skipped, setSkipped] = useState<readonly string[]>([])
  const words = useAnswerWords(language)
  const english = language === 'en'
  const intro = english ? content.introEn : content.introDa
  const thanks = english ? content.thanksEn : content.thanksDa

  return (
    <aside className="preview stack" aria-labelledby="preview">
      <h2 id="preview">{t('preview')}</h2>
      <Choices
        legend={t('previewLanguage')}
        name="preview-language"
        look="inline"
        value={language}
        onValueChange={(value) => setLanguage(value === 'en' ? 'en' : 'da')}
        choices={[
          { value: 'da', label: t('danish') },
          { value: 'en', label: t('english') },
        ]}
      />
      <div className="phone stack" lang={language}>
        {intro && <p>{intro}</p>}
        <QuestionFields
          names="preview-"
          questions={content.questions.map((question) => pageQuestion(question, language, words))}
          answers={answers}
          skipped={skipped}
          onAnswer={(next, skips) => {
            setAnswers(next)
            setSkipped(skips)
          }}
        />
        {thanks && (
          <p className="preview-thanks">
            <small>{t('afterwards')}</small>
            <br />
            {thanks}
          </p>
        )}
      </div>
      <p className="small">{t('previewHint')}</p>
    </aside>
  )
}

export function useAnswerWords(language: Language): AnswerWords {
  const t = textIn(text, language)
  return {
    YES: t('answers.YES'),
    PARTLY: t('answers.PARTLY'),
    NO: t('answers.NO'),
    NOT_RELEVANT: t('answers.NOT_RELEVANT'),
  }
}

import { useQuery } from '@tanstack/react-query'
import type { Question } from '@/shared/api/contract'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { Select } from '@/shared/ui'
import { questionnaireQuery } from './api'
import text from './text'

interface TakeOverProps {
  taken: readonly string[]
  onTake: (question: Question) => void
}

/** A question of the follow-up, under the same key: what is answered at intake is the «before» of it. */
export function TakeOver({ taken, onTake }: TakeOverProps) {
  const t = useText(text)
  const lang = useLanguage()
  const { data } = useQuery(questionnaireQuery('requisition-follow-up'))
  const offered = (data?.newest?.questions ?? []).filter(
    ({ key, type }) => !taken.includes(key) && type !== 'TEXT' && type !== 'NUMBER',
  )
  if (offered.length === 0) return null
  return (
    <Select
      label={t('intake.takeOver')}
      hint={t('intake.takeOverHint')}
      value=""
      onChange={(event) => {
        const question = offered.find(({ key }) => key === event.target.value)
        if (!question) return
        const { condition: _hangsOn, ...rest } = question
        onTake({ ...rest, always: true })
      }}
    >
      <option value="">{t('intake.choose')}</option>
      {offered.map((one) => (
        <option key={one.key} value={one.key}>
          {lang === 'en' ? one.textEn : one.textDa}
        </option>
      ))}
    </Select>
  )
}

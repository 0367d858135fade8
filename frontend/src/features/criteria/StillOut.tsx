import { Link } from '@tanstack/react-router'
import type { CriterionCard } from '@/shared/api/contract'
import { formatDay } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { sentQuestionnaire } from '@/shared/lib/questionnaires'
import { useText } from '@/shared/lib/text'
import text from './text'

/** Who has been asked and not answered, and which reminder is due next; each number opens the sendings behind it. */
export function StillOut({ card }: { card: CriterionCard }) {
  const t = useText(text)
  const lang = useLanguage()
  const out = card.outstanding
  if (!out) return null
  const groups = [
    { id: 'WAITING', state: 'WAITING', count: out.waiting },
    { id: 'DELIVERED', state: 'DELIVERED', count: out.sent },
    { id: 'REMINDED_1', state: 'REMINDED', count: out.remindedOnce },
    { id: 'REMINDED_2', state: 'REMINDED', count: out.remindedTwice },
    { id: 'UNDELIVERABLE', state: 'UNDELIVERABLE', count: out.undeliverable },
  ] as const
  const questionnaire = sentQuestionnaire(out.questionnaire)
  const { next } = out
  const day = next ? formatDay(next.day, lang) : ''
  return (
    <div className="criteria-out small">
      <b>{t('stillOut.title')}</b>
      <ul>
        {groups
          .filter((group) => group.count > 0)
          .map((group) => (
            <li key={group.id}>
              <Link to="/sendings" search={{ state: group.state, ...(questionnaire ? { questionnaire } : {}) }}>
                {t(`stillOut.${group.id}`, { count: group.count })}
              </Link>
            </li>
          ))}
      </ul>
      <p>
        {!next
          ? out.sent + out.remindedOnce + out.remindedTwice > 0 && t('stillOut.noNext')
          : next.first > 0 && next.second > 0
            ? t('stillOut.nextBoth', { day, first: next.first, second: next.second })
            : t('stillOut.next', { day, count: next.first + next.second })}
      </p>
    </div>
  )
}

import { useText } from '@/shared/lib/text'
import words from '@/shared/lib/words'

/** The mark of a case that only its participants and the managers see: a lock, and the word for it. */
export function Confidential() {
  const t = useText(words)
  return (
    <span className="confidential">
      <svg viewBox="0 0 12 12" width="11" height="11" aria-hidden="true">
        <path d="M3.5 5V3.5a2.5 2.5 0 0 1 5 0V5" fill="none" stroke="currentColor" strokeWidth="1.4" />
        <rect x="2" y="5" width="8" height="6" rx="1" fill="currentColor" />
      </svg>
      {t('confidential')}
    </span>
  )
}

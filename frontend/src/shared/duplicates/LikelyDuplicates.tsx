import { Link } from '@tanstack/react-router'
import type { LikelyDuplicate } from '@/shared/api/contract'
import { formatDay } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import words from '@/shared/lib/words'
import { Button, Notice, Tag } from '@/shared/ui'
import text from './text'

interface LikelyDuplicatesProps {
  found: readonly LikelyDuplicate[]
  /** Offers to merge with one that is open. */
  onMerge?: ((number: string) => void) | undefined
}

/** Cases that may be the same, to look at before the work begins twice. */
export function LikelyDuplicates({ found, onMerge }: LikelyDuplicatesProps) {
  const t = useText(text)
  const w = useText(words)
  const lang = useLanguage()
  if (found.length === 0) return null
  return (
    <Notice tone="warn" title={t('title', { count: found.length })}>
      <p>{t('hint')}</p>
      <ul className="likely">
        {found.map((one) => (
          <li key={one.number} className="row">
            <span>
              <Link to="/requisitions/$number" params={{ number: one.number }}>
                {one.number} {one.title}
              </Link>
              <br />
              <small>{t('line', { requester: one.requester, day: formatDay(one.receivedAt, lang) })}</small>{' '}
              <Tag>{w(`status.${one.status}`)}</Tag> {one.sameRequester && <Tag tone="warn">{t('sameRequester')}</Tag>}
              {!one.sameRequester && one.sameOrganisation && <Tag>{t('sameOrganisation')}</Tag>}
            </span>
            {onMerge && one.status !== 'CLOSED' && (
              <span className="push">
                <Button small aria-label={t('mergeNamed', { number: one.number })} onClick={() => onMerge(one.number)}>
                  {t('merge')}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

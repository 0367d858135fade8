import { Link } from '@tanstack/react-router'
import type { Entry } from '@/shared/api/contract'
import { useText } from '@/shared/lib/text'
import text from './text'

/** What a message that came by mail has besides its words: the quotation, folded, and the mail itself. */
export function ByMail({ params }: { params: NonNullable<Entry['params']> }) {
  const t = useText(text)
  return (
    <>
      {params.quoted && (
        <details>
          <summary>{t('timeline.byMail.quoted')}</summary>
          <p className="preserve case-said" dir="auto">
            {params.quoted}
          </p>
        </details>
      )}
      {params.leftOut && <p className="small">{t('timeline.byMail.leftOut', { names: params.leftOut })}</p>}
      <p className="small">
        {t('timeline.byMail.how')}
        {params.placedBy && ` · ${t('timeline.byMail.placedBy', { name: params.placedBy })}`}
        {' · '}
        <Link to="/inbox/$id" params={{ id: params.mail ?? '' }}>
          {t('timeline.byMail.original')}
        </Link>
      </p>
    </>
  )
}

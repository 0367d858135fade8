import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { WorkPage } from '@/shared/api/contract'
import { unreadMentionsQuery } from '@/shared/api/mentions'
import { formatNumber } from '@/shared/lib/numbers'
import { useText } from '@/shared/lib/text'
import { formatCount } from './counts'
import { SavedViews } from './SavedViews'
import { VIEWS, type View, type WorkSearch } from './search'
import text from './text'

interface WorkViewsProps {
  counts: WorkPage['counts'] | undefined
  search: WorkSearch
  onChange: (view: View) => void
}

/** The views with their counts: a rail where there is room, a list to choose from on a phone. */
export function WorkViews({ counts, search, onChange }: WorkViewsProps) {
  const t = useText(text)
  const unread = useQuery(unreadMentionsQuery).data?.unread
  return (
    <nav className="desk-views no-print" aria-label={t('views')}>
      <h2>{t('views')}</h2>
      {VIEWS.map((view) => (
        <Link
          key={view}
          to="/work"
          search={{ view, sort: search.sort, dir: search.dir }}
          aria-current={view === search.view ? 'true' : undefined}
        >
          <span>{t(`view.${view}`)}</span>
          <span>{formatCount(counts?.[view])}</span>
        </Link>
      ))}
      <Link to="/mentions">
        <span>{t('mentions')}</span>
        <span>{unread ? formatNumber(unread) : ''}</span>
      </Link>
      <Link to="/capacity">{t('capacity.title')}</Link>
      <select
        className="input"
        aria-label={t('pickView')}
        value={search.view}
        onChange={(event) => onChange(event.target.value as View)}
      >
        {VIEWS.map((view) => (
          <option key={view} value={view}>
            {t(`view.${view}`)}
            {counts ? ` (${formatCount(counts[view])})` : ''}
          </option>
        ))}
      </select>
      <SavedViews search={search} />
    </nav>
  )
}

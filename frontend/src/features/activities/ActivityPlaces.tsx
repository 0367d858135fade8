import { Link } from '@tanstack/react-router'
import { useText } from '@/shared/lib/text'
import text from './text'

/** Between the activities and the log of contacts. */
export function ActivityPlaces() {
  const t = useText(text)
  return (
    <nav className="places no-print" aria-label={t('places')}>
      <Link to="/activities" activeOptions={{ includeSearch: false }} activeProps={{ 'aria-current': 'page' }}>
        {t('title')}
      </Link>
      <Link to="/contacts" activeOptions={{ includeSearch: false }} activeProps={{ 'aria-current': 'page' }}>
        {t('contacts')}
      </Link>
    </nav>
  )
}

import { Link } from '@tanstack/react-router'
import { useText } from '@/shared/lib/text'
import text from './text'

/** Between the actors, the resource persons and the neighbourhood plans. */
export function DirectoryPlaces({ here }: { here: 'actors' | 'corps' | 'areas' }) {
  const t = useText(text)
  // a filter in the address leaves the tab where it is
  const mark = (place: typeof here) => (place === here ? { 'aria-current': 'page' as const } : {})
  return (
    <nav className="places no-print" aria-label={t('places')}>
      <Link to="/directory" search={{}} activeOptions={{ exact: true }} {...mark('actors')}>
        {t('actors.tab')}
      </Link>
      <Link to="/directory" search={{ show: 'corps' }} activeOptions={{ exact: true }} {...mark('corps')}>
        {t('corps.title')}
      </Link>
      <Link to="/areas" {...mark('areas')}>
        {t('areas')}
      </Link>
    </nav>
  )
}

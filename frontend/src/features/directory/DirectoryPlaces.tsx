import { Link } from '@tanstack/react-router'
import { useText } from '@/shared/lib/text'
import text from './text'

/** Between the actors, the resource persons and the neighbourhood plans. */
export function DirectoryPlaces({ here }: { here: 'actors' | 'corps' | 'areas' }) {
  const t = useText(text)
  const mark = (place: typeof here) => (place === here ? { 'aria-current': 'page' as const } : {})
  return (
    <nav className="places no-print" aria-label={t('places')}>
      <Link to="/directory" search={{}} {...mark('actors')}>
        {t('actors.title')}
      </Link>
      <Link to="/directory" search={{ show: 'corps' }} {...mark('corps')}>
        {t('corps.title')}
      </Link>
      <Link to="/areas" {...mark('areas')}>
        {t('areas')}
      </Link>
    </nav>
  )
}

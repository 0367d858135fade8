import { useText } from '@/shared/lib/text'
import { usePageTitle } from '@/shared/lib/usePageTitle'
import { ActorsView } from './ActorsView'
import { CorpsView } from './CorpsView'
import { DirectoryPlaces } from './DirectoryPlaces'
import type { DirectorySearch } from './search'
import text from './text'
import './directory.css'

interface DirectoryPageProps {
  search: DirectorySearch
  onSearch: (search: DirectorySearch) => void
}

/** Whom one can work with: actors and networks by district, and the corps of resource persons. */
export default function DirectoryPage({ search, onSearch }: DirectoryPageProps) {
  const t = useText(text)
  const corps = search.show === 'corps'
  usePageTitle(t(corps ? 'corps.title' : 'actors.title'))
  return (
    <div className="desk-page">
      <DirectoryPlaces here={corps ? 'corps' : 'actors'} />
      {corps ? <CorpsView /> : <ActorsView search={search} onSearch={onSearch} />}
    </div>
  )
}

import { Link } from '@tanstack/react-router'
import type { SearchGroup, SearchHit, SearchPiece } from '@/shared/api/contract'
import { hasRole, useMe } from '@/shared/api/session'
import { formatDay } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import words from '@/shared/lib/words'
import { Button } from '@/shared/ui'
import text from './text'

interface SearchHitsProps {
  group: SearchGroup
  /** Whether this kind alone was asked for. */
  alone: boolean
  onAll: () => void
}

/** The hits of one kind, with their count. */
export function SearchHits({ group, alone, onAll }: SearchHitsProps) {
  const t = useText(text)
  const kind = t(`kind.${group.kind}`)
  const count = group.more ? t('foundMore', { count: group.count }) : t('found', { count: group.count })
  const further = group.more ? t('allMore') : t('all', { count: group.count })
  const left = group.more || group.count > group.hits.length
  return (
    <section className="stack" aria-label={kind}>
      <div className="row">
        <h2>{kind}</h2>
        <small>{count}</small>
      </div>
      <ol className="search-hits">
        {group.hits.map((hit) => (
          <Hit key={hit.id} hit={hit} />
        ))}
      </ol>
      {left && alone && <small>{t('best', { shown: group.hits.length })}</small>}
      {left && !alone && (
        <div>
          <Button small aria-label={t('allOf', { what: further, kind })} onClick={onAll}>
            {further}
          </Button>
        </div>
      )}
    </section>
  )
}

function Hit({ hit }: { hit: SearchHit }) {
  const w = useText(words)
  const lang = useLanguage()
  const facts = [
    hit.number,
    hit.closure ? w(`closure.${hit.closure}`) : hit.status && w(`status.${hit.status}`),
    hit.area,
    hit.at && formatDay(hit.at, lang),
  ].filter(Boolean)
  return (
    <li>
      <Title hit={hit} />
      {(facts.length > 0 || hit.about.length > 0) && (
        <small>
          <Pieces pieces={hit.about} />
          {hit.about.length > 0 && facts.length > 0 && ' · '}
          {facts.join(' · ')}
        </small>
      )}
      {hit.snippet.length > 0 && (
        <p>
          <Pieces pieces={hit.snippet} />
        </p>
      )}
    </li>
  )
}

/**
 * A case's hits lead to the case, a method to its article, a person's to the cases with that name; an administrator
 * looks after people.
 */
function Title({ hit }: { hit: SearchHit }) {
  const t = useText(text)
  const desk = hasRole(useMe(), 'CONSULTANT', 'MANAGER')
  const title = <Pieces pieces={hit.title} />
  const name = hit.title.map((piece) => piece.text).join('')
  if (hit.number) {
    return (
      <Link to="/requisitions/$number" params={{ number: hit.number }} className="subject">
        {title}
      </Link>
    )
  }
  if (hit.kind === 'METHOD') {
    return (
      <Link to="/methods/$id" params={{ id: hit.id }} className="subject">
        {title}
      </Link>
    )
  }
  if (desk) {
    return (
      <Link to="/search" search={{ q: name, kind: 'CASE' }} className="subject" title={t('casesOf', { name })}>
        {title}
      </Link>
    )
  }
  return (
    <Link
      to="/admin/$section"
      params={{ section: hit.kind === 'PERSON' ? 'people' : 'organisations' }}
      search={{ text: name }}
      className="subject"
    >
      {title}
    </Link>
  )
}

/** Text is text: what was written in a form stays words, whatever it looks like. */
function Pieces({ pieces }: { pieces: readonly SearchPiece[] }) {
  let place = 0
  return pieces.map((piece) => {
    place += piece.text.length
    return piece.hit ? <mark key={place}>{piece.text}</mark> : <span key={place}>{piece.text}</span>
  })
}

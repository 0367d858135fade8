import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { CasePage, CaseRelation } from '@/shared/api/contract'
import { useLanguage } from '@/shared/lib/language'
import { formatMinutes } from '@/shared/lib/numbers'
import { useText } from '@/shared/lib/text'
import words from '@/shared/lib/words'
import { Button, Card, ProblemNotice, Tag } from '@/shared/ui'
import { MergeDialog } from './MergeDialog'
import { RelateDialog } from './RelateDialog'
import { relationsQuery, useEndRelation } from './relations'
import text from './text'

interface RelationsCardProps {
  page: CasePage
  onDone: (what: string) => void
}

/** The cases that belong to this one. */
export function RelationsCard({ page, onDone }: RelationsCardProps) {
  const t = useText(text)
  const found = useQuery({ ...relationsQuery(page.number), enabled: page.rights.mayWrite })
  const end = useEndRelation(page.number)
  const [open, setOpen] = useState<'relate' | 'merge'>()
  if (!page.rights.mayWrite) return null
  const relations = found.data ?? []
  return (
    <Card className="stack-tight">
      <h2>{t('relation.title')}</h2>
      {found.isError && <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />}
      {end.isError && <ProblemNotice error={end.error} />}
      {found.isSuccess && relations.length === 0 && <p className="small">{t('relation.none')}</p>}
      {relations.length > 0 && (
        <ul className="case-decided">
          {relations.map((one) => (
            <Related key={one.number} relation={one} onEnd={() => one.id && end.mutate(one.id)} />
          ))}
        </ul>
      )}
      <div className="row no-print">
        <Button small onClick={() => setOpen('relate')}>
          {t('relation.add')}
        </Button>
        {page.status !== 'CLOSED' && (
          <Button small onClick={() => setOpen('merge')}>
            {t('merge.button')}
          </Button>
        )}
      </div>
      {open === 'relate' && <RelateDialog number={page.number} onClose={() => setOpen(undefined)} onDone={onDone} />}
      {open === 'merge' && <MergeDialog page={page} onClose={() => setOpen(undefined)} onDone={onDone} />}
    </Card>
  )
}

function Related({ relation, onEnd }: { relation: CaseRelation; onEnd: () => void }) {
  const t = useText(text)
  const w = useText(words)
  const lang = useLanguage()
  const kind = relation.merged
    ? 'MERGED'
    : relation.kind === 'FOLLOWS'
      ? relation.earlier
        ? 'FOLLOWS'
        : 'FOLLOWED'
      : relation.kind
  return (
    <li>
      <small>{t(`relation.kind.${kind}`)}</small>
      <Link to="/requisitions/$number" params={{ number: relation.number }}>
        {relation.number} {relation.title}
      </Link>{' '}
      <Tag>{relation.closure ? w(`closure.${relation.closure}`) : w(`status.${relation.status}`)}</Tag>
      {relation.hoursMinutes > 0 && <small>{formatMinutes(relation.hoursMinutes, lang)}</small>}
      {relation.id && (
        <span className="no-print">
          <Button small look="quiet" aria-label={t('relation.endNamed', { number: relation.number })} onClick={onEnd}>
            {t('relation.end')}
          </Button>
        </span>
      )}
    </li>
  )
}

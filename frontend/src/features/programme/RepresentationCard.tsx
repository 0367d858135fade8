import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ProgrammePage, Representation } from '@/shared/api/contract'
import { formatDay } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { formatNumber, formatShare, withPercentSign } from '@/shared/lib/numbers'
import { useText } from '@/shared/lib/text'
import { Button, Card, type Column, Table } from '@/shared/ui'
import { ObservationDialog, ResidentsDialog } from './RepresentationDialogs'
import text from './text'

/** G1: who is seen in groups and meetings, beside who lives there. */
export function RepresentationCard({ page }: { page: ProgrammePage }) {
  const t = useText(text)
  const lang = useLanguage()
  const [asked, setAsked] = useState<'observe' | 'residents'>()
  const columns: Column<Representation>[] = [
    {
      id: 'place',
      header: t('representation.place'),
      rowHeader: true,
      cell: (one) => (
        <Link to="/areas/$code" params={{ code: one.place }}>
          {one.name}
        </Link>
      ),
    },
    {
      id: 'seen',
      header: t('representation.seen'),
      cell: (one) =>
        one.people === 0 ? (
          <small>{t('representation.notSeen')}</small>
        ) : (
          <details>
            <summary>{formatShare(one.minority, one.people, undefined, lang)}</summary>
            <ul className="programme-records">
              {one.observations.map((seen) => (
                <li key={seen.id}>
                  {t('representation.of', { minority: seen.minority, people: seen.people })}{' '}
                  <small>
                    {seen.source}, {formatDay(seen.day, lang)}
                  </small>
                </li>
              ))}
            </ul>
          </details>
        ),
    },
    {
      id: 'residents',
      header: t('representation.residents'),
      cell: (one) =>
        one.residents === undefined || one.residents === null || !one.residentsDay ? (
          <small>{t('representation.notKnown')}</small>
        ) : (
          t('representation.residentsOf', {
            percent: withPercentSign(formatNumber(one.residents, 1, lang), lang),
            source: one.residentsSource ?? '',
            day: formatDay(one.residentsDay, lang),
          })
        ),
    },
  ]
  return (
    <Card className="stack" aria-labelledby="programme-representation">
      <div className="row">
        <h2 id="programme-representation">{t('representation.title')}</h2>
        {page.mayChange && (
          <span className="push row no-print">
            <Button small onClick={() => setAsked('observe')}>
              {t('representation.observe')}
            </Button>
            <Button small onClick={() => setAsked('residents')}>
              {t('representation.setResidents')}
            </Button>
          </span>
        )}
      </div>
      <p>{t('representation.intro')}</p>
      <Table
        caption={t('representation.title')}
        columns={columns}
        rows={page.representation}
        rowKey={(one) => one.place}
      />
      {asked === 'observe' && <ObservationDialog page={page} onClose={() => setAsked(undefined)} />}
      {asked === 'residents' && <ResidentsDialog page={page} onClose={() => setAsked(undefined)} />}
    </Card>
  )
}

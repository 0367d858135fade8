import { type ReactNode, useState } from 'react'
import { download, toCsv } from '@/shared/lib/csv'
import { useText } from '@/shared/lib/text'
import { Button, Card } from '@/shared/ui'
import text from './text'

interface FigureCardProps {
  id: string
  title: string
  note?: ReactNode
  /** Shown in place of the table until it is asked for. */
  chart?: ReactNode
  table?: ReactNode
  csv?: { head: string[]; rows: (string | number)[][] }
  wide?: boolean
}

/** A figure with its table beside it, and both to take away. */
export function FigureCard({ id, title, note, chart, table, csv, wide }: FigureCardProps) {
  const t = useText(text)
  const [asTable, setAsTable] = useState(false)
  const both = chart !== undefined && table !== undefined
  return (
    <Card className="stack" aria-labelledby={id} data-wide={wide || undefined}>
      <div className="row">
        <h2 id={id}>{title}</h2>
        <span className="push row no-print">
          {both && (
            <Button small onClick={() => setAsTable(!asTable)}>
              {t(asTable ? 'chart' : 'table')}
            </Button>
          )}
          {csv && csv.rows.length > 0 && (
            <Button small onClick={() => download(`medspil-${id}.csv`, toCsv(csv.head, csv.rows), 'text/csv')}>
              {t('csv')}
            </Button>
          )}
        </span>
      </div>
      {note && <p className="small">{note}</p>}
      {both ? (asTable ? table : chart) : (chart ?? table)}
    </Card>
  )
}

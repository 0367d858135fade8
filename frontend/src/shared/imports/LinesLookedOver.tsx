import { useState } from 'react'
import type { ImportLine, ImportPreview } from '@/shared/api/contract'
import { formatDay } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { Button, type Column, Table, Tag } from '@/shared/ui'
import type { Wanted } from './api'
import text from './text'

const TONES = { NEW: 'good', MATCHED: 'plain', CHANGED: 'warn', REFUSED: 'stop' } as const
const SEPARATORS: Record<string, 'semicolon' | 'comma' | 'tab'> = { ';': 'semicolon', ',': 'comma', '\t': 'tab' }
const SHOWN = 50

/** What would happen to each line: those that are left out first, for they want a decision. */
export function LinesLookedOver({ preview, kind }: { preview: ImportPreview; kind: Wanted['kind'] }) {
  const t = useText(text)
  const { counts, lines, ignored, encoding, separator } = preview
  const refused = lines.filter(({ outcome }) => outcome === 'REFUSED')
  const rest = lines.filter(({ outcome }) => outcome !== 'REFUSED')
  const named = SEPARATORS[separator]
  return (
    <>
      <div role="status">
        <p>
          <b>
            {t('sum', {
              fresh: counts.fresh,
              changed: counts.changed,
              matched: counts.matched,
              refused: counts.refused,
            })}
          </b>
        </p>
        <p className="small">
          {t('readAs', { encoding, separator: named ? t(named) : `«${separator}»` })}
          {ignored.length > 0 && ` ${t('ignored', { columns: ignored.map((name) => `«${name}»`).join(', ') })}`}
        </p>
      </div>
      {refused.length > 0 && <Lines title={t('refused')} lines={refused} kind={kind} />}
      {rest.length > 0 && <Lines title={t('rest')} lines={rest} kind={kind} />}
    </>
  )
}

function Lines({ title, lines, kind }: { title: string; lines: readonly ImportLine[]; kind: Wanted['kind'] }) {
  const t = useText(text)
  const lang = useLanguage()
  const [all, setAll] = useState(false)
  const shown = all ? lines : lines.slice(0, SHOWN)
  const columns: Column<ImportLine>[] = [
    {
      id: 'what',
      header: t('what'),
      rowHeader: true,
      cell: (line) => (
        <>
          <small>{t('line', { number: line.number })}</small>{' '}
          {[kind === 'CONTACTS' && line.day ? formatDay(line.day, lang) : '', line.words].filter(Boolean).join(', ')}
        </>
      ),
    },
    {
      id: 'outcome',
      header: t('outcome'),
      cell: (line) => (
        <>
          <Tag tone={TONES[line.outcome]}>{t(`outcomes.${line.outcome}`)}</Tag>{' '}
          {line.why && <small>{t(`why.${line.why}`)}</small>}
        </>
      ),
    },
  ]
  return (
    <section className="stack-tight" aria-label={title}>
      <h3>{title}</h3>
      <Table caption={title} columns={columns} rows={shown} rowKey={(line) => String(line.number)} />
      {shown.length < lines.length && (
        <p>
          <Button small onClick={() => setAll(true)}>
            {t('showAll', { count: lines.length })}
          </Button>
        </p>
      )}
    </section>
  )
}

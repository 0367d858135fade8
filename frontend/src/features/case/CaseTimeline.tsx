import { useState } from 'react'
import type { CasePage, EntryKind } from '@/shared/api/contract'
import { useText } from '@/shared/lib/text'
import { Button, Timeline } from '@/shared/ui'
import { TimelineEntry } from './TimelineEntry'
import text from './text'

const FILTERS = {
  ALL: undefined,
  MESSAGES: ['MESSAGE_IN', 'MESSAGE_OUT', 'MAIL'],
  NOTES: ['NOTE'],
  TASKS: ['TASK', 'DECISION'],
  FILES: ['FILE'],
} as const satisfies Record<string, readonly EntryKind[] | undefined>

type Filter = keyof typeof FILTERS

function passes(filter: Filter, kind: EntryKind, hasFiles: boolean): boolean {
  const kinds: readonly EntryKind[] | undefined = FILTERS[filter]
  return kinds === undefined || kinds.includes(kind) || (filter === 'FILES' && hasFiles)
}

/** Everything that was said and done, newest first. */
export function CaseTimeline({ page }: { page: CasePage }) {
  const t = useText(text)
  const [filter, setFilter] = useState<Filter>('ALL')
  // the server tells the oldest first; what happened in the same moment keeps its order
  const entries = [...page.timeline].reverse()
  const shown = entries.filter((entry) => passes(filter, entry.kind, Boolean(entry.files?.length)))
  const count = (one: Filter) => entries.filter((entry) => passes(one, entry.kind, Boolean(entry.files?.length))).length

  return (
    <section className="stack" aria-labelledby="timeline-title">
      <div className="row">
        <h2 id="timeline-title">{t('timeline.title')}</h2>
        <fieldset className="push row case-filters no-print">
          <legend className="visually-hidden">{t('timeline.filters')}</legend>
          {(Object.keys(FILTERS) as Filter[]).map((one) => (
            <Button key={one} small look="quiet" aria-pressed={filter === one} onClick={() => setFilter(one)}>
              {t(`timeline.${one}`)} {one !== 'ALL' && <small>{count(one)}</small>}
            </Button>
          ))}
        </fieldset>
      </div>
      {shown.length === 0 ? (
        <p className="small">{t('timeline.empty')}</p>
      ) : (
        <Timeline label={t('timeline.title')}>
          {shown.map((entry) => (
            <TimelineEntry key={entry.id} entry={entry} number={page.number} description={page.description} />
          ))}
        </Timeline>
      )}
    </section>
  )
}

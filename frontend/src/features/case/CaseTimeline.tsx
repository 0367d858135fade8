import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { CasePage, Entry } from '@/shared/api/contract'
import { useText } from '@/shared/lib/text'
import { Button, ProblemNotice, Skeleton, Timeline } from '@/shared/ui'
import { timelineQuery } from './api'
import { type CaseSearch, TOPICS, topicsOf } from './search'
import { TimelineEntry } from './TimelineEntry'
import text from './text'
import { lineId, useSoughtEntry } from './useSoughtEntry'

interface CaseTimelineProps {
  page: CasePage
  search: CaseSearch
  onSearch: (search: CaseSearch) => void
  /** Takes what was said into a reply; left out for who may not write. */
  onQuote: ((entry: Entry) => void) | undefined
}

/** Everything that was said and done, newest first, a page at a time; the address says what of it is shown. */
export function CaseTimeline({ page, search, onSearch, onQuote }: CaseTimelineProps) {
  const t = useText(text)
  const shown = topicsOf(search)
  const found = useInfiniteQuery({ ...timelineQuery(page.number, shown), placeholderData: keepPreviousData })
  const entries = found.data?.pages.flatMap((one) => one.items) ?? []
  const counts = found.data?.pages[0]?.counts
  useSoughtEntry(search.entry, entries, found)

  const toggle = (topic: (typeof TOPICS)[number]) => {
    const next = TOPICS.filter((one) => (one === topic) !== shown.includes(one)).join(',')
    onSearch({ show: next || undefined })
  }

  return (
    <section className="stack" aria-labelledby="timeline-title">
      <h2 id="timeline-title">{t('timeline.title')}</h2>
      <fieldset className="row case-filters no-print">
        <legend className="visually-hidden">{t('timeline.filters')}</legend>
        <Button small look="quiet" aria-pressed={shown.length === 0} onClick={() => onSearch({ show: undefined })}>
          {t('timeline.topic.ALL')}
        </Button>
        {TOPICS.map((topic) => (
          <Button key={topic} small look="quiet" aria-pressed={shown.includes(topic)} onClick={() => toggle(topic)}>
            {t(`timeline.topic.${topic}`)} {counts && <small>{counts[topic] ?? 0}</small>}
          </Button>
        ))}
      </fieldset>
      {found.isPending && <Skeleton lines={6} />}
      {found.isError && <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />}
      {found.isSuccess && entries.length === 0 && <p className="small">{t('timeline.empty')}</p>}
      {entries.length > 0 && (
        <Timeline label={t('timeline.title')}>
          {entries.map((entry) => (
            <TimelineEntry
              key={entry.id}
              entry={entry}
              number={page.number}
              description={page.description}
              onQuote={onQuote}
              sought={entry.id === search.entry ? lineId(entry.id) : undefined}
            />
          ))}
        </Timeline>
      )}
      {found.hasNextPage && (
        <div className="no-print">
          <Button busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            {t('timeline.earlier')}
          </Button>
        </div>
      )}
    </section>
  )
}

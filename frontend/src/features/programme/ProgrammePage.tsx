import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ProgrammePage as Programme, ProgrammeLine } from '@/shared/api/contract'
import { useWorkOffice } from '@/shared/api/office'
import { ApiError } from '@/shared/api/problem'
import { formatPeriod, plainDay } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { usePageTitle } from '@/shared/lib/usePageTitle'
import { Button, EmptyState, ProblemNotice, Skeleton } from '@/shared/ui'
import { AreasCard } from './AreasCard'
import { programmeQuery, programmesQuery } from './api'
import { BaselinesCard } from './BaselinesCard'
import { BesideCard } from './BesideCard'
import { ChangesCard } from './ChangesCard'
import { CopyDialog } from './CopyDialog'
import { CriteriaCard } from './CriteriaCard'
import { DecisionsCard } from './DecisionsCard'
import { DeliverablesCard } from './DeliverablesCard'
import { EarlierCard } from './EarlierCard'
import { RepresentationCard } from './RepresentationCard'
import { ResourcesCard } from './ResourcesCard'
import type { ProgrammeSearch } from './search'
import text from './text'
import './programme.css'

interface ProgrammePageProps {
  search: ProgrammeSearch
  onSearch: (search: ProgrammeSearch) => void
}

/** Everything that the programme says, and how it stands. */
export default function ProgrammePage({ search, onSearch }: ProgrammePageProps) {
  const t = useText(text)
  const all = useQuery(programmesQuery)
  const today = plainDay(useWorkOffice().now)
  usePageTitle(t('title'))
  const code = search.programme ?? (all.data && running(all.data, today))
  return (
    <div className="desk-page programme">
      {all.isPending && <Skeleton lines={8} />}
      {all.isError && <ProblemNotice error={all.error} onRetry={() => void all.refetch()} />}
      {all.data && code && <Shown key={code} code={code} all={all.data} search={search} onSearch={onSearch} />}
    </div>
  )
}

/** The programme of today; before and after all of them the last that began, else the first to come. */
function running(all: readonly ProgrammeLine[], today: string): string | undefined {
  const now = all.find((one) => one.from <= today && today <= one.to)
  return (now ?? all.find((one) => one.from <= today) ?? all.at(-1))?.code
}

interface ShownProps extends ProgrammePageProps {
  code: string
  all: readonly ProgrammeLine[]
}

function Shown({ code, all, search, onSearch }: ShownProps) {
  const t = useText(text)
  const lang = useLanguage()
  const found = useQuery(programmeQuery(code))
  const [copying, setCopying] = useState(false)
  const missing = found.error instanceof ApiError && found.error.status === 404
  if (found.isPending) return <Skeleton lines={12} />
  if (missing) return <EmptyState title={t('missingTitle')} />
  if (found.isError) return <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />
  const page: Programme = found.data
  const { programme } = page
  return (
    <>
      <div className="row">
        <div>
          <small>{formatPeriod(programme.from, programme.to, lang)}</small>
          <h1>{programme.title}</h1>
        </div>
        {page.mayChange && (
          <span className="push no-print">
            <Button small onClick={() => setCopying(true)}>
              {t('copy.button')}
            </Button>
          </span>
        )}
      </div>
      {all.length > 1 && (
        <nav className="programme-others no-print" aria-label={t('others')}>
          {[...all].reverse().map((one) => (
            <Link
              key={one.code}
              to="/programme"
              search={{ programme: one.code }}
              aria-current={one.code === code ? 'true' : undefined}
            >
              {one.code}
            </Link>
          ))}
        </nav>
      )}
      <p className="programme-aim">
        <b>{t('aim')}:</b> «{programme.aim}»
      </p>
      <AreasCard page={page} />
      <DeliverablesCard page={page} />
      <CriteriaCard page={page} />
      <BesideCard
        programme={programme}
        all={all}
        beside={search.beside}
        onBeside={(beside) =>
          onSearch({ ...(search.programme ? { programme: search.programme } : {}), ...(beside ? { beside } : {}) })
        }
      />
      <EarlierCard page={page} />
      <ResourcesCard page={page} />
      <div className="programme-two">
        <BaselinesCard page={page} />
        <DecisionsCard page={page} />
      </div>
      <RepresentationCard page={page} />
      <ChangesCard changes={page.changes} />
      {copying && (
        <CopyDialog
          page={page}
          onClose={() => setCopying(false)}
          onCopied={(next) => {
            setCopying(false)
            onSearch({ programme: next })
          }}
        />
      )}
    </>
  )
}

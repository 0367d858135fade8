import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ApiError } from '@/shared/api/problem'
import { useText } from '@/shared/lib/text'
import { usePageTitle } from '@/shared/lib/usePageTitle'
import { EmptyState, Notice, ProblemNotice, Skeleton, Tabs } from '@/shared/ui'
import { questionnaireQuery } from './api'
import { BeforeAndAfter } from './BeforeAndAfter'
import { DraftEditor } from './DraftEditor'
import { questionnaireName } from './names'
import type { QuestionnaireSearch } from './search'
import text from './text'
import { Versions } from './Versions'
import './questionnaires.css'

interface PageProps {
  id: string
  search: QuestionnaireSearch
  onSearch: (search: QuestionnaireSearch) => void
}

/** One questionnaire: what is written at, with the respondent's phone beside it, and what was published. */
export default function QuestionnairePage({ id, search, onSearch }: PageProps) {
  const t = useText(text)
  const found = useQuery(questionnaireQuery(id))
  const [published, setPublished] = useState<number>()
  usePageTitle(questionnaireName(id, t))
  const missing = found.error instanceof ApiError && found.error.status === 404

  return (
    <div className="desk-page">
      <p className="small">
        <Link to="/questionnaires">{t('title')}</Link>
      </p>
      <h1>{questionnaireName(id, t)}</h1>
      <p className="small">{t.maybe(`purposes.${id}`)}</p>
      {published !== undefined && (
        <Notice tone="good" title={t('publishedTitle', { version: published })}>
          {t('publishedText')}
        </Notice>
      )}
      {found.isPending && <Skeleton lines={8} />}
      {missing && <EmptyState title={t('missing')} />}
      {found.isError && !missing && <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && (
        <Tabs
          label={t('parts')}
          selected={search.show ?? 'draft'}
          onSelect={(show) => onSearch(show === 'versions' || show === 'figures' ? { show } : {})}
          tabs={[
            {
              id: 'draft',
              label: t('write'),
              content: (
                <DraftEditor
                  key={found.data.versions[0]?.version ?? 0}
                  page={found.data}
                  onPublished={(version) => setPublished(version)}
                />
              ),
            },
            {
              id: 'versions',
              label: t('versions', { count: found.data.versions.length }),
              content: <Versions page={found.data} search={search} onSearch={onSearch} />,
            },
            ...(id === 'intake' ? [{ id: 'figures', label: t('intake.tab'), content: <BeforeAndAfter /> }] : []),
          ]}
        />
      )}
    </div>
  )
}

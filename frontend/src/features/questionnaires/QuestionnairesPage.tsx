import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { QuestionnaireLine } from '@/shared/api/contract'
import { formatDay, formatDayTime } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { usePageTitle } from '@/shared/lib/usePageTitle'
import { type Column, ProblemNotice, Skeleton, Table, Tag } from '@/shared/ui'
import { questionnairesQuery } from './api'
import { questionnaireName } from './names'
import text from './text'
import './questionnaires.css'

/** All questionnaires of the house: what is asked, since when, and who is writing at a new version. */
export default function QuestionnairesPage() {
  const t = useText(text)
  const lang = useLanguage()
  const found = useQuery(questionnairesQuery)
  usePageTitle(t('title'))

  const columns: Column<QuestionnaireLine>[] = [
    {
      id: 'name',
      header: t('questionnaire'),
      rowHeader: true,
      cell: ({ key }) => (
        <>
          <Link to="/questionnaires/$key" params={{ key }} className="subject">
            {questionnaireName(key, t)}
          </Link>
          <small>{t.maybe(`purposes.${key}`)}</small>
        </>
      ),
    },
    {
      id: 'version',
      header: t('inForce'),
      cell: ({ newest }) =>
        newest
          ? t('versionSince', { version: newest.version, day: formatDay(newest.publishedAt, lang) })
          : t('nothingPublished'),
    },
    {
      id: 'questions',
      header: t('questions'),
      num: true,
      cell: ({ newest }) => newest?.questions ?? 0,
    },
    {
      id: 'draft',
      header: t('draft'),
      cell: ({ draftChangedAt, draftChangedBy }) =>
        draftChangedAt ? (
          <>
            <Tag tone="warn">{t('draft')}</Tag>{' '}
            <small>{t('savedBy', { at: formatDayTime(draftChangedAt, lang), name: draftChangedBy ?? '' })}</small>
          </>
        ) : (
          '–'
        ),
    },
  ]

  return (
    <div className="desk-page">
      <div className="row">
        <h1>{t('title')}</h1>
        <span className="push">
          <Link to="/sendings" className="btn">
            {t('sendings')}
          </Link>
        </span>
      </div>
      <p className="small">{t('lead')}</p>
      {found.isPending && <Skeleton lines={7} />}
      {found.isError && <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && <Table caption={t('title')} columns={columns} rows={found.data} rowKey={({ key }) => key} />}
    </div>
  )
}

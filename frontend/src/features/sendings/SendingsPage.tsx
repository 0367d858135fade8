import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { FollowUpEntry } from '@/shared/api/contract'
import { formatDay, formatDayTime } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { SENT_QUESTIONNAIRES, sentQuestionnaire } from '@/shared/lib/questionnaires'
import { useText } from '@/shared/lib/text'
import { usePageTitle } from '@/shared/lib/usePageTitle'
import {
  Button,
  type Column,
  EmptyState,
  Notice,
  ProblemNotice,
  Select,
  Skeleton,
  Table,
  Tag,
  type TagTone,
} from '@/shared/ui'
import { AddressDialog } from './AddressDialog'
import { AgainDialog } from './AgainDialog'
import { Ahead } from './Ahead'
import { followUpsQuery, overviewQuery } from './api'
import { EntryActs } from './EntryActs'
import { InterviewDialog } from './InterviewDialog'
import { QuietPeriods } from './QuietPeriods'
import { type SendingsSearch, STATES } from './search'
import text from './text'
import './sendings.css'

const TONES: Partial<Record<FollowUpEntry['state'], TagTone>> = {
  ANSWERED: 'good',
  UNDELIVERABLE: 'stop',
  EXPIRED: 'warn',
  OPENED: 'brand',
}

interface SendingsPageProps {
  search: SendingsSearch
  onSearch: (search: SendingsSearch) => void
}

/** Who was asked, by which mail, and what came of it; what goes out next; and what a person can do about it. */
export default function SendingsPage({ search, onSearch }: SendingsPageProps) {
  const t = useText(text)
  const lang = useLanguage()
  const overview = useQuery(overviewQuery)
  const list = useInfiniteQuery({ ...followUpsQuery(search), placeholderData: keepPreviousData })
  const rows = list.data?.pages.flatMap((page) => page.items) ?? []
  const [act, setAct] = useState<{ kind: 'again' | 'address' | 'interview'; entry: FollowUpEntry }>()
  const [done, setDone] = useState('')
  usePageTitle(t('title'))
  const close = (said = '') => {
    setAct(undefined)
    if (said) setDone(said)
  }

  const columns: Column<FollowUpEntry>[] = [
    {
      id: 'respondent',
      header: t('column.respondent'),
      rowHeader: true,
      cell: (one) => (
        <>
          {one.respondent ?? t('nobody')}
          <small className="sent-line">{[one.organisation, one.email].filter(Boolean).join(' · ')}</small>
        </>
      ),
    },
    {
      id: 'about',
      header: t('column.about'),
      cell: (one) => (
        <>
          {one.requisition && one.number ? (
            <Link to="/requisitions/$number" params={{ number: one.number }} className="subject">
              {one.title}
            </Link>
          ) : (
            one.title
          )}
          <small className="sent-line">
            {[one.number, t.maybe(`names.${one.questionnaire}`), t('version', { version: one.version })]
              .filter(Boolean)
              .join(' · ')}
          </small>
        </>
      ),
    },
    {
      id: 'state',
      header: t('column.state'),
      cell: (one) => (
        <>
          <Tag tone={TONES[one.state] ?? 'plain'}>{t(`states.${one.state}`)}</Tag>{' '}
          {one.byTelephone && <Tag>{t('byTelephone')}</Tag>}
          <small className="sent-line sent-course">
            {happened(one).map((said) => (
              <span key={said}>{said}</span>
            ))}
          </small>
        </>
      ),
    },
    {
      id: 'acts',
      header: '',
      cell: (entry) => <EntryActs entry={entry} onAct={(kind) => setAct({ kind, entry })} />,
    },
  ]

  function happened(one: FollowUpEntry): string[] {
    const at = (
      moment: string | undefined,
      words: 'begun' | 'invited' | 'delivered' | 'opened' | 'answered' | 'ended',
    ) => (moment ? t(words, { at: formatDayTime(moment, lang) }) : undefined)
    return [
      one.invitedAt ? at(one.invitedAt, 'invited') : at(one.begunAt, 'begun'),
      at(one.deliveredAt, 'delivered'),
      one.remindedAt && t('reminded', { count: one.reminders, at: formatDay(one.remindedAt, lang) }),
      at(one.answeredAt ?? undefined, 'answered') ?? at(one.openedAt, 'opened'),
      one.answeredAt ? undefined : at(one.endedAt, 'ended'),
    ].filter((said) => typeof said === 'string')
  }

  return (
    <div className="desk-page">
      <p className="small">
        <Link to="/questionnaires">{t('questionnaires')}</Link>
      </p>
      <h1>{t('title')}</h1>
      <p className="small">{t('lead')}</p>
      {done && <Notice tone="good" title={done} />}
      {overview.isError && <ProblemNotice error={overview.error} onRetry={() => void overview.refetch()} />}
      {overview.data && (
        <div className="sendings-top">
          <Ahead days={overview.data.ahead} />
          <QuietPeriods periods={overview.data.quietPeriods} />
        </div>
      )}
      <div className="field-row sendings-filters">
        <Select
          label={t('column.state')}
          width="m"
          value={search.state ?? ''}
          onChange={(event) => {
            const { state: _before, ...rest } = search
            const state = STATES.find((one) => one === event.target.value)
            onSearch(state ? { ...rest, state } : rest)
          }}
        >
          <option value="">{t('allStates')}</option>
          {STATES.map((state) => (
            <option key={state} value={state}>
              {t('counted', { name: t(`states.${state}`), count: overview.data?.counts[state] ?? 0 })}
            </option>
          ))}
        </Select>
        <Select
          label={t('questionnaire')}
          width="m"
          value={search.questionnaire ?? ''}
          onChange={(event) => {
            const { questionnaire: _before, ...rest } = search
            const questionnaire = sentQuestionnaire(event.target.value)
            onSearch(questionnaire ? { ...rest, questionnaire } : rest)
          }}
        >
          <option value="">{t('allQuestionnaires')}</option>
          {SENT_QUESTIONNAIRES.map((one) => (
            <option key={one} value={one}>
              {t(`names.${one}`)}
            </option>
          ))}
        </Select>
      </div>
      {list.isPending && <Skeleton lines={8} />}
      {list.isError && <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && rows.length === 0 && <EmptyState title={t('noneTitle')}>{t('noneText')}</EmptyState>}
      {rows.length > 0 && (
        <Table
          caption={t('title')}
          columns={columns}
          rows={rows}
          rowKey={(one) => one.id}
          tone={(one) => (one.state === 'UNDELIVERABLE' ? 'stop' : undefined)}
        />
      )}
      {list.hasNextPage && (
        <div>
          <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('more')}
          </Button>
        </div>
      )}
      {act?.kind === 'again' && <AgainDialog entry={act.entry} onClose={close} />}
      {act?.kind === 'address' && <AddressDialog entry={act.entry} onClose={close} />}
      {act?.kind === 'interview' && <InterviewDialog entry={act.entry} onClose={close} />}
    </div>
  )
}

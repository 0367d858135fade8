import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { CasePage } from '@/shared/api/contract'
import { useWorkOffice } from '@/shared/api/office'
import { useMe } from '@/shared/api/session'
import { formatDay, formatDayShort, formatDayTime } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import words from '@/shared/lib/words'
import { Button, Stages, Tag } from '@/shared/ui'
import { Confidential } from '@/shared/ui/Confidential'
import { timelineQuery } from './api'
import { ConfidentialityDialog } from './ConfidentialityDialog'
import { ReopenDialog } from './ReopenDialog'
import { type CaseSearch, topicsOf } from './search'
import text from './text'

interface CaseHeadProps {
  page: CasePage
  search: CaseSearch
  onDone: (what: string) => void
}

/** More than any case has. */
const MOST_PAGES = 200

/** Number, title, where it stands as a line of stages, and what concerns the case as a whole. */
export function CaseHead({ page, search, onDone }: CaseHeadProps) {
  const t = useText(text)
  const w = useText(words)
  const lang = useLanguage()
  const [reopening, setReopening] = useState(false)
  const [deciding, setDeciding] = useState(false)
  const [printing, setPrinting] = useState(false)
  const client = useQueryClient()
  const me = useMe()
  const { now } = useWorkOffice()

  /** On paper stands the whole timeline, also what the screen has not asked for yet. */
  async function print() {
    setPrinting(true)
    try {
      await client.fetchInfiniteQuery({ ...timelineQuery(page.number, topicsOf(search)), pages: MOST_PAGES })
    } finally {
      setPrinting(false)
    }
    // once the page shows what has come
    requestAnimationFrame(() => requestAnimationFrame(() => window.print()))
  }

  /** A browser may refuse its clipboard: then the address is said instead. */
  async function share() {
    const address = window.location.origin + window.location.pathname
    try {
      await navigator.clipboard.writeText(address)
      onDone(t('shared'))
    } catch {
      onDone(t('shareYourself', { address }))
    }
  }

  return (
    <header className="case-head">
      <div className="row">
        <nav className="small" aria-label={t('crumb')}>
          <Link to="/requisitions">{t('crumb')}</Link>
        </nav>
        <Tag>{page.number}</Tag>
        <Tag>{w(`subject.${page.subject}`)}</Tag>
        <Tag>{page.area.name}</Tag>
        {page.confidential && (
          <Tag tone="warn">
            <Confidential />
          </Tag>
        )}
        {page.priority === 'HIGH' && <Tag tone="warn">{w('highPriority')}</Tag>}
        {page.closure && <Tag tone="good">{w(`closure.${page.closure}`)}</Tag>}
        {page.timesReopened > 0 && <Tag tone="warn">{t('reopened', { count: page.timesReopened })}</Tag>}
        <span className="push row no-print">
          <Button small onClick={() => void share()}>
            {t('share')}
          </Button>
          <Button small busy={printing} onClick={() => void print()}>
            {t('print')}
          </Button>
          {page.rights.mayChangeConfidentiality && (
            <Button small onClick={() => setDeciding(true)}>
              {t(page.confidential ? 'confidential.lift.button' : 'confidential.keep.button')}
            </Button>
          )}
          {page.rights.mayReopen && (
            <Button small onClick={() => setReopening(true)}>
              {t('reopen.button')}
            </Button>
          )}
        </span>
      </div>
      <h1>{page.title}</h1>
      <p className="case-paper">
        {t('paper', { number: page.number, at: formatDayTime(now, lang), name: me.name })}
        {page.confidential && ` ${t('paperConfidential')}`}
      </p>
      <Stages
        stages={page.stages.map(({ stage, state, at }) => ({
          id: stage,
          name: state === 'NOW' ? w(`stageNow.${stage}`) : w(`stage.${stage}`),
          state,
          note: at ? formatDayShort(at, lang) : undefined,
        }))}
      />
      <p className="visually-hidden">{t('receivedOn', { day: formatDay(page.receivedAt, lang) })}</p>
      <ReopenDialog number={page.number} open={reopening} onOpenChange={setReopening} onDone={onDone} />
      {deciding && <ConfidentialityDialog page={page} onClose={() => setDeciding(false)} onDone={onDone} />}
    </header>
  )
}

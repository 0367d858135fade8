import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { ActivityFile } from '@/shared/api/contract'
import common from '@/shared/lib/common'
import { formatDay, formatTime, plainDay } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { useKeptForm } from '@/shared/lib/useKeptForm'
import { usePageTitle } from '@/shared/lib/usePageTitle'
import words from '@/shared/lib/words'
import { Button, Card, Facts, Notice, ProblemNotice, Sought, Tag } from '@/shared/ui'
import { TONES } from './ActivitiesPage'
import { ActivityActs } from './ActivityActs'
import { ActivityFields, useDeliverables } from './ActivityFields'
import { activityQuery, useAddActivity, useChangeActivity } from './api'
import { ParticipantsCard } from './ParticipantsCard'
import { PublicPageCard } from './PublicPageCard'
import text from './text'
import { BLANK, formOf, type Values, valuesOf } from './values'
import './activities.css'

/** One activity: what it is, who takes part, and what it counts for. */
export default function ActivityPage({ id }: { id: string }) {
  return id === 'new' ? <NewActivity /> : <Activity id={id} key={id} />
}

function NewActivity() {
  const t = useText(text)
  const navigate = useNavigate()
  const add = useAddActivity()
  const form = useKeptForm<Values>('activity/new', BLANK)
  const deliverables = useDeliverables(form.watch('mainArea')).map(({ code }) => code)
  usePageTitle(t('add'))
  const send = form.handleSubmit((values) =>
    add.mutate(formOf(values, deliverables), {
      onSuccess: ({ activity }) => {
        form.forget()
        void navigate({ to: '/activities/$id', params: { id: activity.id } })
      },
    }),
  )
  return (
    <div className="desk-page">
      <p className="small">
        <Link to="/activities">{t('title')}</Link>
      </p>
      <h1>{t('add')}</h1>
      <Card>
        <form className="stack" onSubmit={send} noValidate>
          {add.isError && <ProblemNotice error={add.error} />}
          <ActivityFields form={form} />
          <div>
            <Button type="submit" look="primary" busy={add.isPending}>
              {t('save')}
            </Button>
          </div>
        </form>
      </Card>
    </div>
  )
}

function Activity({ id }: { id: string }) {
  const t = useText(text)
  const back = (
    <Link className="btn" to="/activities">
      {t('title')}
    </Link>
  )
  return (
    <Sought query={useQuery(activityQuery(id))} missing={t('missingTitle')} back={back}>
      {(file) => <Found file={file} />}
    </Sought>
  )
}

function Found({ file }: { file: ActivityFile }) {
  const t = useText(text)
  const w = useText(words)
  const lang = useLanguage()
  const { activity } = file
  const [editing, setEditing] = useState(false)
  const [saved, setSaved] = useState(false)
  usePageTitle(activity.title)
  const over = activity.status === 'HELD' || activity.status === 'CANCELLED'
  const oneDay = plainDay(activity.begins) === plainDay(activity.ends)
  const when = oneDay
    ? `${formatDay(activity.begins, lang)} ${formatTime(activity.begins, lang)}–${formatTime(activity.ends, lang).replace(/^kl\.\u00A0/, '')}`
    : `${formatDay(activity.begins, lang)} ${formatTime(activity.begins, lang)} – ${formatDay(activity.ends, lang)} ${formatTime(activity.ends, lang)}`

  return (
    <div className="desk-page">
      <p className="small">
        <Link to="/activities">{t('title')}</Link>
      </p>
      <div className="row">
        <h1>{activity.title}</h1>
        <Tag tone={TONES[activity.status]}>{t(`status.${activity.status}`)}</Tag>
        {!over && !editing && (
          <span className="push row no-print">
            <Button
              small
              onClick={() => {
                setSaved(false)
                setEditing(true)
              }}
            >
              {t('edit')}
            </Button>
            <ActivityActs file={file} />
          </span>
        )}
      </div>
      {saved && <Notice tone="good" title={t('saved')} />}
      {file.reason && <Notice tone="stop" title={t('cancel.why', { reason: file.reason })} />}
      {editing ? (
        <Editor
          file={file}
          onClose={(done) => {
            setEditing(false)
            setSaved(done)
          }}
        />
      ) : (
        <div className="activity">
          <ParticipantsCard file={file} />
          <div className="stack">
            <PublicPageCard file={file} />
            <Card className="stack-tight">
              <h2>{t('facts')}</h2>
              <Facts
                small
                facts={[
                  { label: t('number'), value: activity.number },
                  { label: t('field.kind'), value: t(`kind.${activity.kind}`) },
                  { label: t('when'), value: when },
                  { label: t('field.place'), value: activity.place },
                  { label: t('field.mainArea'), value: w(`mainArea.${activity.mainArea}`) },
                  { label: t('field.deliverable'), value: activity.deliverable },
                  { label: t('field.plan'), value: activity.plan ?? t('field.wholeCity') },
                  { label: t('field.capacity'), value: activity.capacity },
                  { label: t('field.note'), value: file.note && <span className="preserve">{file.note}</span> },
                ]}
              />
            </Card>
            <Card className="stack-tight">
              <h2>{t('counts')}</h2>
              {activity.countsFor.length === 0 ? (
                <p className="small">{t('countsNothing')}</p>
              ) : (
                <>
                  <p className="row">
                    {activity.countsFor.map((code) => (
                      <Link key={code} to="/criteria/$code" params={{ code }}>
                        {code}
                      </Link>
                    ))}
                  </p>
                  <p className="small">{t('countsText')}</p>
                </>
              )}
            </Card>
          </div>
        </div>
      )}
    </div>
  )
}

function Editor({ file, onClose }: { file: ActivityFile; onClose: (saved: boolean) => void }) {
  const t = useText(text)
  const c = useText(common)
  const { id } = file.activity
  const change = useChangeActivity(id)
  const form = useKeptForm<Values>(`activity/${id}/${file.version}`, valuesOf(file))
  const deliverables = useDeliverables(form.watch('mainArea')).map(({ code }) => code)
  function close(saved: boolean) {
    form.forget()
    onClose(saved)
  }
  const send = form.handleSubmit((values) =>
    change.mutate(
      { path: '', method: 'PUT', body: { version: file.version, activity: formOf(values, deliverables) } },
      { onSuccess: () => close(true) },
    ),
  )
  return (
    <Card>
      <form className="stack" onSubmit={send} noValidate>
        {change.isError && <ProblemNotice error={change.error} />}
        <ActivityFields form={form} />
        <div className="row">
          <Button type="submit" look="primary" busy={change.isPending}>
            {t('save')}
          </Button>
          <Button look="quiet" onClick={() => close(false)}>
            {c('cancel')}
          </Button>
        </div>
      </form>
    </Card>
  )
}

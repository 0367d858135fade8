import { useId } from 'react'
import type { ActorLine } from '@/shared/api/contract'
import { formatDay } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import words from '@/shared/lib/words'
import { Button, type Column, Menu, Table, Tag } from '@/shared/ui'
import text from './text'

interface ActorsTableProps {
  district: string
  actors: readonly ActorLine[]
  onCheck: (actor: ActorLine) => void
  onEdit: (actor: ActorLine) => void
  onRemove: (actor: ActorLine) => void
}

/** The actors of one district. */
export function ActorsTable({ district, actors, onCheck, onEdit, onRemove }: ActorsTableProps) {
  const t = useText(text)
  const w = useText(words)
  const lang = useLanguage()
  const heading = useId()
  const stale = actors.filter((one) => one.stale).length

  const columns: Column<ActorLine>[] = [
    {
      id: 'name',
      header: t('actors.column.name'),
      rowHeader: true,
      cell: (one) => (
        <>
          {one.name} <Tag>{one.network ? t('actors.network') : w(`organisationKind.${one.kind}`)}</Tag>
          {one.about && <small className="owner actor-about">{one.about}</small>}
        </>
      ),
    },
    { id: 'contact', header: t('actors.column.contact'), cell: (one) => <Contact actor={one} /> },
    {
      id: 'checked',
      header: t('actors.column.checked'),
      cell: (one) => (
        <>
          <span className="nowrap">{formatDay(one.checkedOn, lang)}</span>
          {one.checkedBy && <small className="owner">{one.checkedBy}</small>}
          {one.stale && <Tag tone="warn">{t('actors.old')}</Tag>}
        </>
      ),
    },
    {
      id: 'acts',
      header: '',
      num: true,
      cell: (one) => (
        <span className="row directory-acts no-print">
          {one.stale && (
            <Button small aria-label={t('actors.checkNamed', { name: one.name })} onClick={() => onCheck(one)}>
              {t('actors.check')}
            </Button>
          )}
          <Menu
            trigger={t('more')}
            label={t('moreNamed', { name: one.name })}
            choices={[
              { id: 'edit', label: t('edit'), onChoose: () => onEdit(one) },
              ...(one.stale ? [] : [{ id: 'check', label: t('actors.check'), onChoose: () => onCheck(one) }]),
              { id: 'remove', label: t('actors.remove'), tone: 'stop' as const, onChoose: () => onRemove(one) },
            ]}
          />
        </span>
      ),
    },
  ]

  return (
    <section className="stack-tight" aria-labelledby={heading}>
      <div className="row">
        <h2 id={heading}>{district}</h2>
        <small>
          {t('actors.found', { count: actors.length })}
          {stale > 0 && ` · ${t('actors.staleCount', { count: stale })}`}
        </small>
      </div>
      <Table caption={district} columns={columns} rows={actors} rowKey={(one) => one.id} />
    </section>
  )
}

function Contact({ actor }: { actor: ActorLine }) {
  const { contactName, contactEmail, contactPhone } = actor
  return (
    <>
      {contactName}
      {contactEmail && (
        <small className="owner">
          <a href={`mailto:${contactEmail}`}>{contactEmail}</a>
        </small>
      )}
      {contactPhone && (
        <small className="owner">
          <a href={`tel:${contactPhone.replaceAll(' ', '')}`}>{contactPhone}</a>
        </small>
      )}
    </>
  )
}

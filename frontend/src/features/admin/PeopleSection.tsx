import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PersonFile } from '@/shared/api/contract'
import { formatPeriod } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import words from '@/shared/lib/words'
import { Button, type Column, EmptyState, Menu, Select, Table } from '@/shared/ui'
import { AbsenceDialog } from './AbsenceDialog'
import { peopleQuery } from './api'
import { Found, More } from './Found'
import { PasswordDialog } from './PasswordDialog'
import { PersonDialog } from './PersonDialog'
import { SearchForm } from './SearchForm'
import { StateTag } from './StateTag'
import type { SectionProps } from './sections'
import text from './text'

const ROLES = ['CONSULTANT', 'MANAGER', 'ADMIN', 'REQUESTER'] as const

type Open = { what: 'person' | 'password' | 'absence'; person: PersonFile } | { what: 'new' }

export function PeopleSection({ search, onSearch }: SectionProps) {
  const t = useText(text)
  const w = useText(words)
  const lang = useLanguage()
  const list = useInfiniteQuery({ ...peopleQuery(search.text, search.role), placeholderData: keepPreviousData })
  const [open, setOpen] = useState<Open>()
  const rows = list.data?.pages.flatMap((page) => page.items) ?? []
  const close = () => setOpen(undefined)

  const columns: Column<PersonFile>[] = [
    {
      id: 'name',
      header: t('name'),
      rowHeader: true,
      cell: (person) => (
        <>
          {person.name}
          <small className="owner">{person.email}</small>
        </>
      ),
    },
    {
      id: 'roles',
      header: t('people.roles'),
      cell: (person) => person.roles.map((role) => w(`role.${role}`)).join(', '),
    },
    {
      id: 'absence',
      header: t('people.absences'),
      wideOnly: true,
      cell: (person) => person.absences.map((one) => formatPeriod(one.firstDay, one.lastDay, lang)).join(', '),
    },
    { id: 'state', header: t('state'), wideOnly: true, cell: (person) => <StateTag active={person.active} /> },
    {
      id: 'change',
      header: '',
      num: true,
      cell: (person) => (
        <Menu
          trigger={t('change')}
          label={t('edit', { name: person.name })}
          choices={[
            { id: 'person', label: t('people.facts'), onChoose: () => setOpen({ what: 'person', person }) },
            { id: 'absence', label: t('people.absences'), onChoose: () => setOpen({ what: 'absence', person }) },
            {
              id: 'password',
              label: t('people.password'),
              disabled: !person.username,
              onChoose: () => setOpen({ what: 'password', person }),
            },
          ]}
        />
      ),
    },
  ]

  return (
    <>
      <div className="row">
        <h1>{t('people.title')}</h1>
        <span className="push">
          <Button small look="primary" onClick={() => setOpen({ what: 'new' })}>
            {t('people.add')}
          </Button>
        </span>
      </div>
      <SearchForm
        label={t('people.search')}
        wanted={search.text}
        onWanted={(wanted) => onSearch({ ...search, text: wanted })}
      />
      <Select
        label={t('people.role')}
        width="s"
        value={search.role ?? ''}
        onChange={(event) => onSearch({ ...search, role: event.target.value || undefined })}
      >
        <option value="">{t('people.anyRole')}</option>
        {ROLES.map((role) => (
          <option key={role} value={role}>
            {w(`role.${role}`)}
          </option>
        ))}
      </Select>
      <Found asked={list}>
        {rows.length === 0 ? (
          <EmptyState title={t('people.emptyTitle')}>{t('people.emptyText')}</EmptyState>
        ) : (
          <Table caption={t('people.title')} columns={columns} rows={rows} rowKey={(person) => person.id} />
        )}
        <More list={list} />
      </Found>
      {open?.what === 'new' && <PersonDialog onClose={close} />}
      {open?.what === 'person' && <PersonDialog person={open.person} onClose={close} />}
      {open?.what === 'password' && <PasswordDialog person={open.person} onClose={close} />}
      {open?.what === 'absence' && (
        <AbsenceDialog person={rows.find((one) => one.id === open.person.id) ?? open.person} onClose={close} />
      )}
    </>
  )
}

import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useLocation, useNavigate } from '@tanstack/react-router'
import { type FormEvent, Suspense, useEffect, useId, useMemo, useRef } from 'react'
import { forgetRecent, recent } from '@/features/search/recent'
import { LONGEST, wantedSearch } from '@/features/search/search'
import { unreadMentionsQuery } from '@/shared/api/mentions'
import { hasRole, useMe, useSignOut } from '@/shared/api/session'
import common from '@/shared/lib/common'
import { forgetAll } from '@/shared/lib/kept'
import { isForPage, singleKeysOn } from '@/shared/lib/singleKeys'
import { useText } from '@/shared/lib/text'
import { Key, Menu, Skeleton } from '@/shared/ui'
import { MainMenu } from './MainMenu'
import { roomsOf } from './rooms'
import './shell.css'
import text from './text'
import { useGoKeys } from './useGoKeys'

/** Around every page behind the sign-in: the rooms, the search box, the person. */
export function DeskShell() {
  const t = useText(text)
  const c = useText(common)
  const me = useMe()
  const navigate = useNavigate()
  const signOut = useSignOut()
  const rooms = useMemo(() => roomsOf(me.roles), [me.roles])
  useGoKeys(rooms)
  const handles = hasRole(me, 'CONSULTANT', 'MANAGER')
  const unread = useQuery({ ...unreadMentionsQuery, enabled: handles }).data?.unread ?? 0
  const content = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  const shown = useRef(pathname)

  useEffect(() => {
    // another page begins at its top, for the keyboard and the ear too; a form that takes the focus itself keeps it
    if (shown.current !== pathname && !content.current?.contains(document.activeElement))
      content.current?.focus({ preventScroll: true })
    shown.current = pathname
  }, [pathname])

  return (
    <div className="shell">
      <a className="skip" href="#content">
        {c('skip')}
      </a>
      <header className="top">
        <Link className="logo" to="/start">
          {c('product')}
        </Link>
        <MainMenu rooms={rooms} />
        {hasRole(me, 'CONSULTANT', 'MANAGER', 'ADMIN') ? <SearchBox person={me.id} /> : <span className="push" />}
        <Menu
          look="avatar"
          trigger={me.initials}
          label={`${me.initials}, ${t('person', { name: me.name })}`}
          choices={[
            { id: 'me', label: t('me'), onChoose: () => void navigate({ to: '/me' }) },
            ...(handles
              ? [
                  {
                    id: 'mentions',
                    label: unread ? t('mentionsUnread', { count: unread }) : t('mentions'),
                    onChoose: () => void navigate({ to: '/mentions' }),
                  },
                ]
              : []),
            {
              id: 'sign-out',
              label: t('signOut'),
              onChoose: () =>
                signOut.mutate(undefined, {
                  // a fresh page: nothing of the person is left in memory, nor what was typed and not sent
                  onSuccess: () => {
                    forgetAll()
                    forgetRecent()
                    window.location.assign('/login')
                  },
                }),
            },
          ]}
        />
      </header>
      <main id="content" tabIndex={-1} ref={content}>
        <Suspense fallback={<Skeleton lines={8} />}>
          <Outlet />
        </Suspense>
      </main>
    </div>
  )
}

/** «/» brings the focus here from anywhere but a field. It offers what was searched for before. */
function SearchBox({ person }: { person: string }) {
  const t = useText(text)
  const navigate = useNavigate()
  const input = useRef<HTMLInputElement>(null)
  const { pathname, searchStr } = useLocation()
  const earlier = useId()
  const shown = pathname === '/search' ? (wantedSearch(Object.fromEntries(new URLSearchParams(searchStr))).q ?? '') : ''

  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.key !== '/' || !singleKeysOn() || !isForPage(event)) return
      event.preventDefault()
      input.current?.focus()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])

  function search(event: FormEvent) {
    event.preventDefault()
    const words = input.current?.value.trim()
    void navigate({ to: '/search', search: words ? { q: words } : {} })
  }

  return (
    <search className="search push">
      <form onSubmit={search}>
        <input
          key={shown}
          ref={input}
          type="search"
          defaultValue={shown}
          maxLength={LONGEST}
          list={earlier}
          aria-label={t('search')}
          placeholder={t('search')}
        />
        <datalist id={earlier}>
          {recent(person).map((words) => (
            <option key={words} value={words} />
          ))}
        </datalist>
        <Key>/</Key>
      </form>
    </search>
  )
}

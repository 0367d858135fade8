import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { timerQuery } from '@/shared/api/hours'
import { inboxCountsQuery } from '@/shared/api/inbox'
import { clockOf } from '@/shared/lib/duration'
import { useText } from '@/shared/lib/text'
import { isIn, menuOf, type Room, type RoomGroup } from './rooms'
import text from './text'

/** The rooms of the house: what is used all day, and the rest under two words. */
export function MainMenu({ rooms }: { rooms: readonly Room[] }) {
  const t = useText(text)
  const { pathname } = useLocation()
  return (
    <nav aria-label={t('mainMenu')}>
      {menuOf(rooms).map((part) =>
        part.group ? (
          <Group key={part.group} group={part.group} rooms={part.rooms} pathname={pathname} />
        ) : (
          <Link key={part.room.path} to={part.room.path} {...mark(part.room, pathname)}>
            {t(part.room.name)}
            {part.room.name === 'inbox' && <MailsWaiting />}
            {part.room.name === 'hours' && <TimerRuns />}
          </Link>
        ),
      )}
    </nav>
  )
}

const mark = (room: Room, pathname: string) => (isIn(room, pathname) ? { 'aria-current': 'page' as const } : {})

function Group({ group, rooms, pathname }: { group: RoomGroup; rooms: readonly Room[]; pathname: string }) {
  const t = useText(text)
  const here = rooms.find((room) => isIn(room, pathname))
  return (
    <DialogTrigger>
      <Button className="nav-group" data-here={here ? true : undefined}>
        {t(`groups.${group}`)}
        {here && <span className="visually-hidden">: {t(here.name)}</span>}
      </Button>
      <Popover className="popover" placement="bottom start" offset={4}>
        <Dialog className="menu" aria-label={t(`groups.${group}`)}>
          {({ close }) => (
            <ul className="nav-list">
              {rooms.map((room) => (
                <li key={room.path}>
                  <Link className="menu-item" to={room.path} onClick={close} {...mark(room, pathname)}>
                    {t(room.name)}
                  </Link>
                </li>
              ))}
            </ul>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

/** How many mails wait; said in words to whoever hears the menu. */
function MailsWaiting() {
  const t = useText(text)
  const { data } = useQuery(inboxCountsQuery)
  const count = data ? data.review + data.quarantine : 0
  if (count === 0) return null
  return (
    <>
      <small className="nav-count" aria-hidden="true">
        {count}
      </small>
      <span className="visually-hidden">{t('inboxWaiting', { count })}</span>
    </>
  )
}

/** How long the person's timer has run, on whatever page; said in words to whoever hears the menu. */
function TimerRuns() {
  const t = useText(text)
  const { data } = useQuery(timerQuery)
  const minutes = data?.timer?.minutes
  if (minutes === undefined) return null
  return (
    <>
      <small className="nav-count" data-runs aria-hidden="true">
        {clockOf(minutes)}
      </small>
      <span className="visually-hidden">{t('timerRuns', { time: clockOf(minutes) })}</span>
    </>
  )
}

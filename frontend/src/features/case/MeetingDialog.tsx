import { useState } from 'react'
import { useForm } from 'react-hook-form'
import type { CaseMeeting, CasePage, PersonToMeet } from '@/shared/api/contract'
import common from '@/shared/lib/common'
import { plainDay, plainTime } from '@/shared/lib/dates'
import { useText } from '@/shared/lib/text'
import {
  Button,
  Checkbox,
  DateField,
  Dialog,
  DialogActions,
  ProblemNotice,
  Select,
  TextArea,
  TextField,
} from '@/shared/ui'
import { type MeetingValues, useMeeting } from './meetings'
import text from './text'

interface MeetingDialogProps {
  page: CasePage
  now: string
  /** The one to move; a new one when left out. */
  meeting: CaseMeeting | undefined
  people: readonly PersonToMeet[]
  onClose: () => void
  onDone: (what: string) => void
}

const MINUTES = [30, 45, 60, 90, 120, 180] as const

/** When, where and with whom; the invitation goes out as a mail that calendars understand. */
export function MeetingDialog({ page, now, meeting, people, onClose, onDone }: MeetingDialogProps) {
  const t = useText(text)
  const c = useText(common)
  const save = useMeeting(page.number, meeting)
  const [asked, setAsked] = useState<readonly string[]>([page.requester.id])
  const lasts = meeting ? (Date.parse(meeting.endsAt) - Date.parse(meeting.startsAt)) / 60_000 : 60
  const { register, handleSubmit, formState } = useForm<MeetingValues>({
    defaultValues: {
      title: meeting?.title ?? page.title,
      day: meeting ? plainDay(meeting.startsAt) : '',
      from: meeting ? plainTime(meeting.startsAt) : '10:00',
      minutes: lasts,
      place: meeting?.place ?? '',
      words: '',
    },
  })
  const { errors } = formState
  const required = { required: true }
  const send = handleSubmit((values) =>
    save.mutate(
      { ...values, minutes: Number(values.minutes), people: [...asked] },
      {
        onSuccess: () => {
          onClose()
          onDone(t(meeting ? 'meeting.moved' : 'meeting.proposed'))
        },
      },
    ),
  )
  const toggle = (id: string) =>
    setAsked((known) => (known.includes(id) ? known.filter((one) => one !== id) : [...known, id]))
  const choices = (staff: boolean) =>
    people
      .filter((person) => person.staff === staff)
      .map((person) => (
        <Checkbox
          key={person.id}
          label={person.name}
          checked={asked.includes(person.id)}
          onChange={() => toggle(person.id)}
        />
      ))

  return (
    <Dialog title={t(meeting ? 'meeting.move' : 'meeting.propose')} open onOpenChange={onClose} wide>
      {save.isError && <ProblemNotice error={save.error} />}
      <form className="stack" noValidate onSubmit={send}>
        <TextField label={t('meeting.what')} error={errors.title && c('required')} {...register('title', required)} />
        <div className="case-fields row">
          <DateField
            label={t('meeting.day')}
            min={plainDay(now)}
            error={errors.day && c('required')}
            {...register('day', required)}
          />
          <TextField
            type="time"
            width="s"
            label={t('meeting.from')}
            error={errors.from && c('required')}
            {...register('from', required)}
          />
          <Select label={t('meeting.lasts')} width="s" {...register('minutes')}>
            {[...new Set([...MINUTES, lasts])]
              .sort((one, other) => one - other)
              .map((minutes) => (
                <option key={minutes} value={minutes}>
                  {t('meeting.minutes', { minutes })}
                </option>
              ))}
          </Select>
        </div>
        <TextField label={t('meeting.place')} optional {...register('place')} />
        {!meeting && (
          <fieldset className="choices">
            <legend>{t('meeting.who')}</legend>
            <div className="case-methods">{choices(false)}</div>
            <p className="small">{t('meeting.colleagues')}</p>
            <div className="case-methods">{choices(true)}</div>
          </fieldset>
        )}
        <TextArea label={t('meeting.words')} optional {...register('words')} />
        <DialogActions>
          <Button type="submit" look="primary" busy={save.isPending}>
            {t(meeting ? 'meeting.sendMoved' : 'meeting.send')}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {c('cancel')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

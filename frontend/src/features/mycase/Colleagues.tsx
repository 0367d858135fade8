import { useCallback, useState } from 'react'
import { useForm } from 'react-hook-form'
import type { Case } from '@/shared/api/contract'
import { useAction } from '@/shared/api/useAction'
import { EMAIL } from '@/shared/lib/choices'
import common from '@/shared/lib/common'
import { useText } from '@/shared/lib/text'
import { Button, Card, Notice, ProblemNotice, TextField } from '@/shared/ui/native'
import { addColleague, removeColleague } from './api'
import text from './text'

interface Colleague {
  name: string
  email: string
}

export function Colleagues({ found, onChange }: { found: Case; onChange: (found: Case) => void }) {
  const t = useText(text)
  const c = useText(common)
  const [open, setOpen] = useState(false)
  const [done, setDone] = useState<string>()
  const { register, handleSubmit, reset, formState } = useForm<Colleague>()
  const { number } = found
  const mayChange = found.status !== 'CLOSED'
  const add = useAction(
    useCallback(
      async ({ name, email }: Colleague) => {
        onChange(await addColleague(number, name.trim(), email.trim()))
        setDone(t('colleagues.added', { name: name.trim() }))
        setOpen(false)
        reset()
      },
      [number, onChange, reset, t],
    ),
  )
  const remove = useAction(
    useCallback(
      async ({ id, name }: Case['colleagues'][number]) => {
        onChange(await removeColleague(number, id))
        setDone(t('colleagues.removed', { name }))
      },
      [number, onChange, t],
    ),
  )
  const { errors } = formState
  return (
    <Card className="stack-tight">
      <h2>{t('colleagues.title')}</h2>
      {found.colleagues.length === 0 ? (
        <p className="small">{t(mayChange ? 'colleagues.none' : 'colleagues.noneClosed')}</p>
      ) : (
        <ul className="plain-list">
          {found.colleagues.map((colleague) => (
            <li key={colleague.id} className="row">
              {colleague.name}
              {mayChange && (
                <Button
                  small
                  look="quiet"
                  className="push"
                  busy={remove.busy}
                  aria-label={t('colleagues.remove', { name: colleague.name })}
                  onClick={() => void remove.run(colleague)}
                >
                  {c('remove')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {done && <Notice tone="good">{done}</Notice>}
      {remove.failure !== undefined && <ProblemNotice error={remove.failure} />}
      {mayChange && !open && (
        <div>
          <Button small aria-expanded={false} onClick={() => setOpen(true)}>
            {t('colleagues.open')}
          </Button>
        </div>
      )}
      {mayChange && open && (
        <form className="stack" noValidate onSubmit={handleSubmit((colleague) => add.run(colleague))}>
          <p className="small">{t('colleagues.text')}</p>
          {add.failure !== undefined && <ProblemNotice error={add.failure} />}
          <TextField
            label={t('colleagues.name')}
            maxLength={200}
            error={errors.name && t('colleagues.nameMissing')}
            {...register('name', { validate: (name) => name.trim() !== '' })}
          />
          <TextField
            label={t('colleagues.email')}
            type="email"
            maxLength={254}
            error={errors.email && t('colleagues.emailWrong')}
            {...register('email', { required: true, pattern: EMAIL })}
          />
          <div className="row">
            <Button type="submit" busy={add.busy}>
              {t('colleagues.add')}
            </Button>
            <Button look="quiet" onClick={() => setOpen(false)}>
              {c('cancel')}
            </Button>
          </div>
        </form>
      )}
    </Card>
  )
}

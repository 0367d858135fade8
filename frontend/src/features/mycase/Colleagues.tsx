import { useCallback, useState } from 'react'
import { useForm } from 'react-hook-form'
import type { Case } from '@/shared/api/contract'
import { useAction } from '@/shared/api/useAction'
import { useText } from '@/shared/lib/text'
import { Button, Card, Notice, ProblemNotice, TextField } from '@/shared/ui/native'
import { addColleague } from './api'
import text from './text'

interface Colleague {
  name: string
  email: string
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

export function Colleagues({ found, onAdded }: { found: Case; onAdded: () => Promise<void> }) {
  const t = useText(text)
  const [open, setOpen] = useState(false)
  const [added, setAdded] = useState<string>()
  const { register, handleSubmit, reset, formState } = useForm<Colleague>()
  const add = useAction(
    useCallback(
      async ({ name, email }: Colleague) => {
        await addColleague(name.trim(), email.trim())
        setAdded(name.trim())
        setOpen(false)
        reset()
        await onAdded()
      },
      [onAdded, reset],
    ),
  )
  const wrong = formState.errors.name ?? formState.errors.email
  return (
    <Card className="stack-tight">
      <h2>{t('colleagues.title')}</h2>
      {found.colleagues.length === 0 ? (
        <p className="small">{t('colleagues.none')}</p>
      ) : (
        <ul className="plain-list">
          {found.colleagues.map(({ name }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two colleagues may share a name
            <li key={at}>{name}</li>
          ))}
        </ul>
      )}
      {added && <Notice tone="good">{t('colleagues.added', { name: added })}</Notice>}
      {found.mayWrite && !open && (
        <div>
          <Button small aria-expanded={false} onClick={() => setOpen(true)}>
            {t('colleagues.open')}
          </Button>
        </div>
      )}
      {open && (
        <form className="stack" noValidate onSubmit={handleSubmit((colleague) => add.run(colleague))}>
          <p className="small">{t('colleagues.text')}</p>
          {add.failure !== undefined && <ProblemNotice error={add.failure} />}
          {wrong && <Notice tone="stop">{t('colleagues.wrong')}</Notice>}
          <TextField label={t('colleagues.name')} maxLength={200} {...register('name', { required: true })} />
          <TextField
            label={t('colleagues.email')}
            type="email"
            maxLength={254}
            {...register('email', { required: true, pattern: EMAIL })}
          />
          <div>
            <Button type="submit" busy={add.busy}>
              {t('colleagues.add')}
            </Button>
          </div>
        </form>
      )}
    </Card>
  )
}

import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { YouthColleague } from '@/shared/api/contract'
import common from '@/shared/lib/common'
import { useText } from '@/shared/lib/text'
import { Button, Card, Dialog, DialogActions, ProblemNotice, Tag, TextField } from '@/shared/ui'
import { accessQuery, useDecideAccess } from './api'
import text from './text'

/** Who works in main area 2: a manager gives the right and takes it back. */
export function AccessCard() {
  const t = useText(text)
  const { data } = useQuery(accessQuery)
  const [chosen, setChosen] = useState<YouthColleague>()
  if (!data) return null
  return (
    <Card className="stack-tight no-print" aria-labelledby="youth-access">
      <h2 id="youth-access">{t('access.title')}</h2>
      <p className="small">{t('access.intro')}</p>
      <ul className="youth-list">
        {data.map((one) => (
          <li key={one.id} className="row">
            <span>{one.name}</span>
            {one.member && <Tag tone="brand">{t('access.member')}</Tag>}
            <span className="push">
              <Button
                small
                look="quiet"
                aria-label={t(one.member ? 'access.takeNamed' : 'access.giveNamed', { name: one.name })}
                onClick={() => setChosen(one)}
              >
                {t(one.member ? 'access.take' : 'access.give')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {chosen && <AccessDialog colleague={chosen} onClose={() => setChosen(undefined)} />}
    </Card>
  )
}

function AccessDialog({ colleague, onClose }: { colleague: YouthColleague; onClose: () => void }) {
  const t = useText(text)
  const c = useText(common)
  const decide = useDecideAccess()
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  function send(event: FormEvent) {
    event.preventDefault()
    setMissing(!reason.trim())
    if (reason.trim())
      decide.mutate({ personId: colleague.id, member: !colleague.member, reason }, { onSuccess: onClose })
  }
  return (
    <Dialog
      title={t(colleague.member ? 'access.takeTitle' : 'access.giveTitle', { name: colleague.name })}
      open
      onOpenChange={onClose}
    >
      {decide.isError && <ProblemNotice error={decide.error} />}
      <form className="stack" onSubmit={send} noValidate>
        <TextField
          label={t('access.reason')}
          maxLength={500}
          error={missing ? c('required') : undefined}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <DialogActions>
          <Button type="submit" look="primary" busy={decide.isPending}>
            {t(colleague.member ? 'access.take' : 'access.give')}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {c('cancel')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { hasRole, useMe } from '@/shared/api/session'
import common from '@/shared/lib/common'
import { formatPeriod } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { Button, Card, Dialog, DialogActions, ProblemNotice } from '@/shared/ui'
import { contactFollowUpQuery, useAskContacts } from './api'
import text from './text'

/** How the asking of the actors stands, and the button that asks those who wait. */
export function FollowUpCard() {
  const t = useText(text)
  const c = useText(common)
  const lang = useLanguage()
  const me = useMe()
  const { data } = useQuery(contactFollowUpQuery)
  const ask = useAskContacts()
  const [open, setOpen] = useState(false)
  if (!data) return null
  return (
    <Card className="stack-tight" aria-labelledby="contacts-follow-up">
      <h2 id="contacts-follow-up">{t('followUp.title')}</h2>
      <p>
        {t('followUp.standing', {
          actors: data.actors,
          asked: data.asked,
          ready: data.ready,
          period: formatPeriod(data.from, data.to, lang),
        })}{' '}
        {data.nobody > 0 && t('followUp.nobody', { count: data.nobody })}{' '}
        {data.unwilling > 0 && t('followUp.unwilling', { count: data.unwilling })}
      </p>
      {data.ready > 0 &&
        (hasRole(me, 'MANAGER') ? (
          <div className="no-print">
            <Button onClick={() => setOpen(true)}>{t('followUp.send', { count: data.ready })}</Button>
          </div>
        ) : (
          <p className="small">{t('followUp.manager')}</p>
        ))}
      <Dialog title={t('followUp.ask', { count: data.ready })} open={open} onOpenChange={setOpen} alert>
        {ask.isError && <ProblemNotice error={ask.error} />}
        <p>{t('followUp.text')}</p>
        <DialogActions>
          <Button
            look="primary"
            busy={ask.isPending}
            onClick={() => ask.mutate(undefined, { onSuccess: () => setOpen(false) })}
          >
            {t('followUp.send', { count: data.ready })}
          </Button>
          <Button look="quiet" onClick={() => setOpen(false)}>
            {c('cancel')}
          </Button>
        </DialogActions>
      </Dialog>
    </Card>
  )
}

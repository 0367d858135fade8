import { useState } from 'react'
import type { CriterionCard, PeriodView } from '@/shared/api/contract'
import common from '@/shared/lib/common'
import { formatDay, plainDay } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { Button, Checkbox, Dialog, DialogActions, ProblemNotice } from '@/shared/ui'
import { useFreeze } from './api'
import text from './text'
import { periodName, type StillOpen, stillOpen } from './wording'

interface FreezeButtonProps {
  period: PeriodView
  cards: readonly CriterionCard[]
  /** the office's moment of the cards */
  asOf: string
}

/** Freezing cannot be undone, so it waits for the period's end, says what is still open and asks once more. */
export function FreezeButton({ period, cards, asOf }: FreezeButtonProps) {
  const t = useText(text)
  const c = useText(common)
  const lang = useLanguage()
  const [asking, setAsking] = useState(false)
  const [anyway, setAnyway] = useState(false)
  const freeze = useFreeze()
  if (plainDay(asOf) <= period.to) {
    return <p className="small">{t('period.freezeLater', { day: formatDay(period.to, lang) })}</p>
  }
  const open = stillOpen(cards)
  const ask = () => {
    setAnyway(false)
    setAsking(true)
  }
  return (
    <>
      <Button small onClick={ask}>
        {t('period.freeze')}
      </Button>
      <Dialog
        title={t('period.freezeTitle', { period: periodName(period, t) })}
        open={asking}
        onOpenChange={setAsking}
        alert
      >
        <p>{t('period.freezeText')}</p>
        {open.length > 0 && (
          <>
            <OpenAtFreeze open={open} />
            <Checkbox
              label={t('period.freezeAnyway')}
              checked={anyway}
              onChange={(event) => setAnyway(event.target.checked)}
            />
          </>
        )}
        {freeze.isError && <ProblemNotice error={freeze.error} />}
        <DialogActions>
          <Button
            look="stop"
            busy={freeze.isPending}
            disabled={open.length > 0 && !anyway}
            onClick={() => freeze.mutate(period.code, { onSuccess: () => setAsking(false) })}
          >
            {t('period.freeze')}
          </Button>
          <Button look="quiet" onClick={() => setAsking(false)}>
            {c('cancel')}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  )
}

/** Criterion by criterion: a unit may stand at several, so nothing is added up. */
function OpenAtFreeze({ open }: { open: readonly StillOpen[] }) {
  const t = useText(text)
  return (
    <>
      <p>
        <b>{t('period.freezeOpen')}</b>
      </p>
      <ul>
        {open.map(({ code, running, awaited, undecided }) => (
          <li key={code}>
            {running > 0 && t('period.freezeRunning', { code, running, awaited })}{' '}
            {undecided > 0 && t('period.freezeUndecided', { code, undecided })}
          </li>
        ))}
      </ul>
      <p>{t('period.freezeCounts')}</p>
    </>
  )
}

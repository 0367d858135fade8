import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import type { UnitLine, UnitPage } from '@/shared/api/contract'
import common from '@/shared/lib/common'
import { useText } from '@/shared/lib/text'
import { Button, type Column, Dialog, DialogActions, ProblemNotice, Table, TextField } from '@/shared/ui'
import { type UnitsAsked, useUnits } from './api'
import text from './text'

/** The server asks for as much; fewer letters are no purpose. */
const SHORTEST_PURPOSE = 5

interface UnitsDialogProps {
  code: string
  unitKind: string
  asked: UnitsAsked
  onClose: () => void
}

/** Who stands at a step. The purpose is asked for first, and every look is kept. */
export function UnitsDialog({ code, unitKind, asked, onClose }: UnitsDialogProps) {
  const t = useText(text)
  const c = useText(common)
  const units = useUnits(code)
  const [shown, setShown] = useState<UnitPage>()
  const [purpose, setPurpose] = useState('')
  const [missing, setMissing] = useState(false)

  function look(event: FormEvent) {
    event.preventDefault()
    const told = purpose.trim().length >= SHORTEST_PURPOSE
    setMissing(!told)
    if (told) show()
  }

  function show(after?: UnitPage) {
    units.mutate({ ...asked, purpose: purpose.trim(), after }, { onSuccess: setShown })
  }

  const why = (line: UnitLine) => line.reason && t.maybe(`detail.reasons.${line.reason}`, { count: '' })?.trim()
  const columns: Column<UnitLine>[] = [
    {
      id: 'requester',
      header: t.maybe(`unit.${unitKind}.one`) ?? '',
      rowHeader: true,
      cell: (line) => (
        <>
          {line.requester ?? t('units.erased')}
          {line.organisation && <small className="owner">{line.organisation}</small>}
        </>
      ),
    },
    {
      id: 'case',
      header: t('units.case'),
      cell: (line) => <Record line={line} />,
    },
    { id: 'answer', header: t('units.answer'), cell: (line) => line.answer && t(`units.answers.${line.answer}`) },
  ]
  if (shown?.units.some(why)) columns.push({ id: 'reason', header: t('units.reason'), cell: why })
  const step = t(`detail.steps.${asked.step}`)
  const title = shown && t(shown.next ? 'units.titleFirst' : 'units.title', { step, count: shown.units.length })

  return (
    <Dialog title={title ?? step} open onOpenChange={onClose} wide={shown !== undefined}>
      {units.isError && <ProblemNotice error={units.error} />}
      {shown ? (
        <>
          {shown.units.length === 0 ? (
            <p>{t('units.none')}</p>
          ) : (
            <Table caption={title ?? step} columns={columns} rows={shown.units} rowKey={(_line, at) => String(at)} />
          )}
          <DialogActions>
            {shown.next && (
              <Button busy={units.isPending} onClick={() => show(shown)}>
                {t('units.more')}
              </Button>
            )}
            <Button onClick={onClose}>{c('close')}</Button>
          </DialogActions>
        </>
      ) : (
        <form className="stack" onSubmit={look}>
          <TextField
            autoFocus
            label={t('units.purposeLabel')}
            hint={t('units.purposeHint')}
            maxLength={500}
            value={purpose}
            error={missing ? t('units.purposeWrong') : undefined}
            onChange={(event) => setPurpose(event.target.value)}
          />
          <DialogActions>
            <Button type="submit" look="primary" busy={units.isPending}>
              {t('units.show')}
            </Button>
            <Button look="quiet" onClick={onClose}>
              {c('cancel')}
            </Button>
          </DialogActions>
        </form>
      )}
    </Dialog>
  )
}

/** What the unit stands at, with the way to it: a case, the activity that was held, the log on the day of the contact. */
function Record({ line }: { line: UnitLine }) {
  const told = `${line.number ?? ''} ${line.title ?? ''}`.trim()
  if (line.subjectKind === 'requisition' && line.number) {
    return (
      <Link to="/requisitions/$number" params={{ number: line.number }}>
        {told}
      </Link>
    )
  }
  if (line.heldIn) {
    return (
      <Link to="/activities/$id" params={{ id: line.heldIn }}>
        {told}
      </Link>
    )
  }
  if (line.subjectKind === 'contact' && line.day) {
    return (
      <Link to="/contacts" search={{ from: line.day, to: line.day }}>
        {told}
      </Link>
    )
  }
  return told
}

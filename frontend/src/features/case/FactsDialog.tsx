import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useForm } from 'react-hook-form'
import type { CasePage, FactsForm } from '@/shared/api/contract'
import { areasQuery } from '@/shared/api/lists'
import { PRIORITIES, SUBJECTS } from '@/shared/lib/choices'
import common from '@/shared/lib/common'
import { useText } from '@/shared/lib/text'
import words from '@/shared/lib/words'
import { Button, DateField, Dialog, DialogActions, ProblemNotice, Select, TextField } from '@/shared/ui'
import { useCorrection } from './api'
import { suggestionsQuery } from './desk'
import { changed, type FactsValues, factsOf, KINDS, sentFacts, shownFact } from './facts'
import text from './text'

interface FactsDialogProps {
  page: CasePage
  onClose: () => void
  onDone: (what: string) => void
}

/** What the case is, corrected after its screening; says what will change before it is saved. */
export function FactsDialog({ page, onClose, onDone }: FactsDialogProps) {
  const t = useText(text)
  const c = useText(common)
  const w = useText(words)
  const list = useId()
  const areas = useQuery(areasQuery).data ?? [{ ...page.area, code: '' }]
  const correction = useCorrection(page.number)
  // what stood when it was opened; what a colleague has corrected since is taken over when it was shown
  const [seen, setSeen] = useState<FactsValues>(() => factsOf(page))
  const [unknown, setUnknown] = useState(false)
  const { register, watch, handleSubmit, formState } = useForm<FactsValues>({ defaultValues: seen })
  const { errors } = formState
  const now = watch()
  const found = useQuery(suggestionsQuery(now.organisation === seen.organisation ? '' : now.organisation)).data ?? []
  const changes = changed(seen, now)
  const shown = (fact: keyof FactsValues, values: FactsValues) => shownFact(fact, values, areas, w) || t('correct.none')
  const stands = factsOf(page)
  /** What a colleague made of a field meanwhile. */
  const meanwhile = (fact: keyof FactsValues) =>
    stands[fact] === seen[fact] ? undefined : t('correct.meanwhile', { value: shown(fact, stands) })

  const send = handleSubmit((values) => {
    const chosen =
      values.organisation === page.organisation?.name
        ? page.organisation
        : found.find((one) => one.name.toLowerCase() === values.organisation.trim().toLowerCase())
    setUnknown(!chosen)
    if (!chosen || !page.organisation) return
    const form: { seen: FactsForm; wanted: FactsForm } = {
      seen: sentFacts(correction.isError ? stands : seen, page.organisation.id),
      wanted: sentFacts(values, chosen.id),
    }
    if (correction.isError) setSeen(stands)
    correction.mutate(form, {
      onSuccess: () => {
        onClose()
        onDone(t('correct.done'))
      },
    })
  })

  return (
    <Dialog title={t('correct.title', { number: page.number })} open onOpenChange={onClose}>
      {correction.isError && <ProblemNotice error={correction.error} />}
      <form className="stack" noValidate onSubmit={send}>
        <TextField
          label={t('correct.fact.title')}
          hint={meanwhile('title')}
          maxLength={200}
          error={errors.title && c('required')}
          {...register('title', { validate: (value) => value.trim() !== '' })}
        />
        <div className="field-row case-fields">
          <Select label={t('correct.fact.kind')} hint={meanwhile('kind')} {...register('kind')}>
            {KINDS.map((one) => (
              <option key={one} value={one}>
                {w(`kind.${one}`)}
              </option>
            ))}
          </Select>
          <Select label={t('correct.fact.subject')} hint={meanwhile('subject')} {...register('subject')}>
            {SUBJECTS.map((one) => (
              <option key={one} value={one}>
                {w(`subject.${one}`)}
              </option>
            ))}
          </Select>
          <Select label={t('correct.fact.area')} hint={meanwhile('area')} {...register('area')}>
            {areas.map((area) => (
              <option key={area.id} value={area.id}>
                {area.name}
              </option>
            ))}
          </Select>
          <Select label={t('correct.fact.priority')} hint={meanwhile('priority')} {...register('priority')}>
            {PRIORITIES.map((one) => (
              <option key={one} value={one}>
                {w(`priority.${one}`)}
              </option>
            ))}
          </Select>
          {/* that of a closed case stays */}
          {page.status !== 'CLOSED' && (
            <DateField
              label={t('correct.fact.deadline')}
              hint={meanwhile('deadline')}
              optional={!seen.deadline}
              {...register('deadline')}
            />
          )}
          <DateField label={t('correct.fact.desired')} hint={meanwhile('desired')} optional {...register('desired')} />
        </div>
        <TextField
          label={t('correct.fact.organisation')}
          hint={meanwhile('organisation') ?? t('participant.hint')}
          error={unknown ? t('participant.unknown') : undefined}
          autoComplete="off"
          list={list}
          {...register('organisation')}
        />
        <datalist id={list}>
          {found.map((one) => (
            <option key={one.id} value={one.name} />
          ))}
        </datalist>
        <div role="status">
          {changes.length === 0 ? (
            <p className="small">{t('correct.nothing')}</p>
          ) : (
            <>
              <b>{t('correct.changes')}</b>
              <ul className="case-decided">
                {changes.map((fact) => (
                  <li key={fact}>
                    {t(`correct.fact.${fact}`)}: {shown(fact, seen)} → {shown(fact, now)}
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
        <DialogActions>
          <Button type="submit" look="primary" busy={correction.isPending} disabled={changes.length === 0}>
            {t('correct.save')}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {c('cancel')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { CaseCheck } from '@/shared/api/contract'
import { formatDay } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { Button, Card, Checkbox, ProblemNotice, Select, TextField } from '@/shared/ui'
import { checklistsQuery, useDeskChange } from './desk'
import text from './text'

/** What is to be remembered in the case, from a template or as somebody wrote it. */
export function ChecklistCard({ number, checks }: { number: string; checks: readonly CaseCheck[] }) {
  const t = useText(text)
  const lang = useLanguage()
  const offered = useQuery(checklistsQuery).data ?? []
  const change = useDeskChange(number)
  const [words, setWords] = useState('')
  const done = checks.filter((check) => check.doneAt).length

  function add(event: FormEvent) {
    event.preventDefault()
    if (!words.trim()) return
    change.mutate(
      { path: 'checklist', method: 'POST', body: { text: words.trim() } },
      { onSuccess: () => setWords('') },
    )
  }

  return (
    <Card className="stack-tight">
      <div className="row">
        <h2>{t('checklist.title')}</h2>
        {checks.length > 0 && <small className="push">{t('checklist.done', { done, all: checks.length })}</small>}
      </div>
      {change.isError && <ProblemNotice error={change.error} />}
      {checks.length > 0 && (
        <ul className="case-checks">
          {checks.map((check) => (
            <li key={check.id} className="row">
              <Checkbox
                label={check.text}
                hint={
                  check.doneAt && t('checklist.by', { name: check.doneBy ?? '', day: formatDay(check.doneAt, lang) })
                }
                checked={Boolean(check.doneAt)}
                onChange={(event) =>
                  change.mutate({
                    path: `checklist/${check.id}`,
                    method: 'PUT',
                    body: { done: event.target.checked },
                  })
                }
              />
              <span className="push no-print">
                <Button
                  small
                  look="quiet"
                  aria-label={t('checklist.remove', { text: check.text })}
                  onClick={() => change.mutate({ path: `checklist/${check.id}`, method: 'DELETE' })}
                >
                  <span aria-hidden="true">×</span>
                </Button>
              </span>
            </li>
          ))}
        </ul>
      )}
      <form className="row no-print case-adding" onSubmit={add}>
        <TextField
          label={t('checklist.add')}
          maxLength={300}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <Button type="submit" small busy={change.isPending}>
          {t('checklist.button')}
        </Button>
      </form>
      {checks.length === 0 && offered.length > 0 && (
        <div className="no-print">
          <Select
            label={t('checklist.take')}
            value=""
            onChange={(event) =>
              event.target.value &&
              change.mutate({ path: 'checklist', method: 'POST', body: { template: event.target.value } })
            }
          >
            <option value="">{t('checklist.choose')}</option>
            {offered.map((one) => (
              <option key={one.id} value={one.id}>
                {t('checklist.offer', { name: one.name, count: one.items })}
              </option>
            ))}
          </Select>
        </div>
      )}
    </Card>
  )
}

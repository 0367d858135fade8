import type { ProgrammeChange } from '@/shared/api/contract'
import { formatDayTime } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { Card } from '@/shared/ui'
import text from './text'

/** How many are told at once; those before them are folded. */
const NEWEST = 5

/** Who changed what, when and why; the newest first. */
export function ChangesCard({ changes }: { changes: readonly ProgrammeChange[] }) {
  const t = useText(text)
  const older = changes.slice(NEWEST)
  return (
    <Card className="stack-tight" aria-labelledby="programme-changes">
      <h2 id="programme-changes">{t('changes.title')}</h2>
      {changes.length === 0 && <p className="small">{t('changes.none')}</p>}
      <Changes changes={changes.slice(0, NEWEST)} />
      {older.length > 0 && (
        <details>
          <summary>{t('changes.older', { count: older.length })}</summary>
          <Changes changes={older} />
        </details>
      )}
    </Card>
  )
}

function Changes({ changes }: { changes: readonly ProgrammeChange[] }) {
  const t = useText(text)
  const lang = useLanguage()
  const said = (value: string) =>
    value
      .split(' → ')
      .map((part) => t.maybe(`changes.values.${part}`) ?? part)
      .join(' → ')
  return (
    <ul className="programme-list">
      {changes.map((change) => (
        <li key={`${change.at} ${change.action} ${change.facts.part}`}>
          <b>{t.maybe(`changes.actions.${change.action}`) ?? change.action}</b>{' '}
          <small>
            {formatDayTime(change.at, lang)}
            {change.by && ` · ${change.by}`}
          </small>
          <ul className="programme-records">
            {Object.entries(change.facts).map(([name, value]) => (
              <li key={name}>
                {t.maybe(`changes.facts.${name}`) ?? name}: {said(value)}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}

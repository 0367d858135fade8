import { useQuery } from '@tanstack/react-query'
import type { Question, VersionDifference } from '@/shared/api/contract'
import { useText } from '@/shared/lib/text'
import { Card, ProblemNotice, Skeleton, Tag, type TagTone } from '@/shared/ui'
import { differenceQuery } from './api'
import text from './text'

type Line = VersionDifference['lines'][number]

const TONES: Record<Line['change'], TagTone> = { ADDED: 'good', REMOVED: 'stop', CHANGED: 'warn', SAME: 'plain' }

/** What was added, removed, changed and moved from one version to another. */
export function Comparison({ id, from, to }: { id: string; from: number; to: number }) {
  const t = useText(text)
  const found = useQuery({ ...differenceQuery(id, from, to), staleTime: 0 })
  if (found.isPending) return <Skeleton lines={5} />
  if (found.isError) return <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />
  const { lines, intro } = found.data
  const same = !intro && lines.every((line) => line.change === 'SAME' && !line.moved)
  return (
    <div className="stack">
      {same && <p>{t('noDifference')}</p>}
      {intro && <p>{t('introDiffers')}</p>}
      <ol className="question-list">
        {lines.map((line) => (
          <li key={(line.after ?? line.before)?.key}>
            <Card className="stack-tight" data-change={line.change}>
              <div className="row">
                <Tag tone={TONES[line.change]}>{t(`changes.${line.change}`)}</Tag>
                {line.moved && <Tag tone="brand">{t('moved')}</Tag>}
                {line.parts.map((part) => (
                  <Tag key={part}>{t(`changedParts.${part}`)}</Tag>
                ))}
              </div>
              {line.change === 'CHANGED' ? (
                <div className="question-languages">
                  <Version title={t('before')} question={line.before} />
                  <Version title={t('after')} question={line.after} />
                </div>
              ) : (
                <Version question={line.after ?? line.before} />
              )}
            </Card>
          </li>
        ))}
      </ol>
    </div>
  )
}

function Version({ title, question }: { title?: string; question: Question | undefined }) {
  const t = useText(text)
  if (!question) return null
  return (
    <div className="stack-tight">
      {title && <p className="small">{title}</p>}
      <p lang="da">
        <b>{question.textDa}</b>
      </p>
      <p lang="en">{question.textEn}</p>
      <p className="small">
        {t(`types.${question.type}`)}
        {question.choices.length > 0 && `: ${question.choices.map((one) => one.labelDa).join(' / ')}`}
        {question.type === 'SCALE' && ` ${question.least ?? ''}–${question.most ?? ''}`}
        {question.condition && ` · ${t('conditional')}`}
      </p>
    </div>
  )
}

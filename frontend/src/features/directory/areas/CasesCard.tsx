import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formatDay } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import words from '@/shared/lib/words'
import { Card, ProblemNotice, Skeleton, Tag } from '@/shared/ui'
import { casesOf, openCasesOf } from './api'
import text from './text'

export function CasesCard({ area }: { area: string }) {
  const t = useText(text)
  const w = useText(words)
  const lang = useLanguage()
  const found = useQuery(casesOf(area))
  const open = useQuery(openCasesOf(area))
  return (
    <Card className="stack-tight" aria-labelledby="area-cases">
      <h2 id="area-cases">{t('cases.title')}</h2>
      {found.isPending && <Skeleton lines={4} />}
      {found.isError && <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />}
      {found.data?.total === 0 && <p className="small">{t('cases.none')}</p>}
      {found.data && found.data.total > 0 && (
        <>
          <p>
            {open.data && t('cases.open', { count: open.data.total })} · {t('cases.all', { count: found.data.total })}
          </p>
          <ul className="area-list">
            {found.data.items.map((one) => (
              <li key={one.number}>
                <Link to="/requisitions/$number" params={{ number: one.number }}>
                  {one.title}
                </Link>
                <div className="row">
                  <small>
                    {one.number} · {formatDay(one.receivedAt, lang)}
                  </small>
                  <Tag tone={one.status === 'CLOSED' ? 'plain' : 'brand'}>
                    {one.closure ? w(`closure.${one.closure}`) : w(`status.${one.status}`)}
                  </Tag>
                </div>
              </li>
            ))}
          </ul>
          <Link to="/requisitions" search={{ areaId: area }}>
            {t('cases.list')}
          </Link>
        </>
      )}
    </Card>
  )
}

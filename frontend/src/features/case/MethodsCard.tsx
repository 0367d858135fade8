import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { CasePage } from '@/shared/api/contract'
import { methodsQuery } from '@/shared/api/lists'
import { useText } from '@/shared/lib/text'
import { Card, Menu, ProblemNotice } from '@/shared/ui'
import { useWrite } from './api'
import text from './text'

interface MethodsCardProps {
  page: CasePage
  onDone: (what: string) => void
}

/** The methods that the requester got with the advice; as long as the case is open, one more in two presses. */
export function MethodsCard({ page, onDone }: MethodsCardProps) {
  const t = useText(text)
  const { data } = useQuery(methodsQuery)
  const give = useWrite(page.number, 'methods')
  const open = page.status !== 'CLOSED' && page.rights.mayWrite
  const left = data?.filter((method) => !page.methods.some((given) => given.id === method.id)) ?? []
  if (!open && page.methods.length === 0) return null
  return (
    <Card className="stack-tight">
      <h2>{t('methods.title')}</h2>
      {give.isError && <ProblemNotice error={give.error} />}
      {page.methods.length > 0 && (
        <ul className="case-given">
          {page.methods.map((method) => (
            <li key={method.id}>
              <Link to="/methods/$id" params={{ id: method.id }}>
                {method.name}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {open && left.length > 0 && (
        <div className="no-print">
          <Menu
            trigger={t('methods.give')}
            label={t('methods.give')}
            choices={left.map((method) => ({
              id: method.id,
              label: method.title,
              onChoose: () =>
                give.mutate(
                  { methodId: method.id },
                  { onSuccess: () => onDone(t('methods.given', { method: method.title })) },
                ),
            }))}
          />
        </div>
      )}
    </Card>
  )
}

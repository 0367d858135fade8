import { Link } from '@tanstack/react-router'
import type { CriterionPage, UntoldCriterion } from '@/shared/api/contract'
import { useText } from '@/shared/lib/text'
import { Card, Facts } from '@/shared/ui'
import definitionText from './definition/text'
import text from './text'

interface DefinitionCardProps {
  card: Pick<UntoldCriterion, 'code' | 'quote'>
  definition: CriterionPage['definition']
  period: string
  mayChange: boolean
}

/** How the figure is counted, in the programme's words and in ours, and who published that. */
export function DefinitionCard({ card, definition, period, mayChange }: DefinitionCardProps) {
  const t = useText(text)
  const d = useText(definitionText)
  const version = t('detail.version', { version: definition.version })
  return (
    <Card className="stack" aria-labelledby="definition">
      <h2 id="definition">{t('detail.reading')}</h2>
      {card.quote && <p>{t('detail.quote', { quote: card.quote })}</p>}
      <p>
        {t('detail.formula')}{' '}
        {t(definition.unitKind === 'REQUESTER' ? 'detail.belongs.REQUESTER' : 'detail.belongs.OTHER')}
      </p>
      <Facts
        small
        facts={[
          {
            label: t('detail.definition'),
            value: definition.since ? `${version}, ${t('detail.since', { version: definition.since })}` : version,
          },
          ...(definition.baseline ? [{ label: t('detail.baseline'), value: definition.baseline }] : []),
          {
            label: t('detail.published'),
            value: t('detail.by', { author: definition.author, reason: definition.reason }),
          },
        ]}
      />
      <Link to="/criteria/$code/definition" params={{ code: card.code }} search={{ period }} className="no-print">
        {d(mayChange ? 'edit' : 'see')}
      </Link>
    </Card>
  )
}

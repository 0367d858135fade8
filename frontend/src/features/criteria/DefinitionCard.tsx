import type { CriterionCard, CriterionPage } from '@/shared/api/contract'
import { useText } from '@/shared/lib/text'
import { Card, Facts } from '@/shared/ui'
import text from './text'

/** How the figure is counted, in the programme's words and in ours, and who published that. */
export function DefinitionCard({ card, definition }: { card: CriterionCard; definition: CriterionPage['definition'] }) {
  const t = useText(text)
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
          { label: t('detail.definition'), value: t('detail.version', { version: definition.version }) },
          {
            label: t('detail.published'),
            value: t('detail.by', { author: definition.author, reason: definition.reason }),
          },
        ]}
      />
    </Card>
  )
}

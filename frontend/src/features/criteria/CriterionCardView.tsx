import { Link } from '@tanstack/react-router'
import type { CriterionCard } from '@/shared/api/contract'
import { useText } from '@/shared/lib/text'
import { Card } from '@/shared/ui'
import { CriterionFigure } from './CriterionFigure'
import { StillOut } from './StillOut'
import text from './text'

/** One criterion at a glance, and the way to what is behind it. */
export function CriterionCardView({ card, period }: { card: CriterionCard; period: string }) {
  const t = useText(text)
  return (
    <Card className="stack" aria-labelledby={`card-${card.code}`}>
      <CriterionFigure card={card} titleId={`card-${card.code}`} />
      <StillOut card={card} />
      <Link to="/criteria/$code" params={{ code: card.code }} search={{ period }} className="criteria-more">
        {t('more')}
        <span className="visually-hidden">: {card.code}</span>
      </Link>
    </Card>
  )
}

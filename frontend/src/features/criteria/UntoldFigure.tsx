import { Link } from '@tanstack/react-router'
import type { UntoldCriterion } from '@/shared/api/contract'
import { useLanguage } from '@/shared/lib/language'
import { withPercentSign } from '@/shared/lib/numbers'
import { useText } from '@/shared/lib/text'
import { Card, Tag } from '@/shared/ui'
import text from './text'

interface UntoldFigureProps {
  untold: UntoldCriterion
  titleId: string
  /** The page of one criterion gives the title itself. */
  untitled?: boolean
}

/** A criterion that too few have answered in the period: its target, and why there is no figure. */
export function UntoldFigure({ untold, titleId, untitled }: UntoldFigureProps) {
  const t = useText(text)
  const lang = useLanguage()
  return (
    <>
      <div className="row">
        <Tag>{untold.code}</Tag>
        <span className="push small">{t('target', { target: withPercentSign(untold.target, lang) })}</span>
      </div>
      {!untitled && <h2 id={titleId}>{untold.title}</h2>}
      <p>
        <b>{t('untold.figure')}</b>
      </p>
      <p className="small">{t('untold.why')}</p>
    </>
  )
}

/** The same as a card among the others, with the way to how the criterion is counted. */
export function UntoldCardView({ untold, period }: { untold: UntoldCriterion; period: string }) {
  const t = useText(text)
  return (
    <Card className="stack" aria-labelledby={`card-${untold.code}`}>
      <UntoldFigure untold={untold} titleId={`card-${untold.code}`} />
      <Link to="/criteria/$code" params={{ code: untold.code }} search={{ period }} className="criteria-more">
        {t('more')}
        <span className="visually-hidden">: {untold.code}</span>
      </Link>
    </Card>
  )
}

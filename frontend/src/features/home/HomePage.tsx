import { useOffice } from '@/shared/api/useOffice'
import { useText } from '@/shared/lib/text'
import { usePageTitle } from '@/shared/lib/usePageTitle'
import { LinkButton } from '@/shared/ui/native'
import { CaseLinksForm } from './CaseLinksForm'
import { DoorSign } from './DoorSign'
import './home.css'
import text from './text'

const DOORS = ['CONTACT', 'COLLABORATION', 'APPLICATION'] as const
const STEPS = ['send', 'screen', 'advise', 'ask'] as const

export default function HomePage() {
  const t = useText(text)
  const office = useOffice()
  usePageTitle('Medspil')

  return (
    <div className="home">
      <section className="home-hero">
        <div className="home-in">
          <h1>{t('title')}</h1>
          <p className="home-lead">{t('lead')}</p>
          <div className="row">
            <LinkButton look="primary" href="/request">
              {t('send')}
            </LinkButton>
            <LinkButton href="#follow">{t('follow')}</LinkButton>
          </div>
          <p className="small home-promise">
            {t('fiveMinutes')} {office && t('answerWithin', { count: office.firstResponseWorkingDays })}
          </p>
        </div>
      </section>

      <section className="home-in" aria-labelledby="doors">
        <h2 id="doors">{t('doorsTitle')}</h2>
        <ul className="doors">
          {DOORS.map((door) => (
            <li key={door} className="card door">
              <DoorSign door={door} />
              <h3>{t(`doors.${door}.title`)}</h3>
              <p>{t(`doors.${door}.text`)}</p>
              <a href={`/request?subject=${door}`}>{t(`doors.${door}.action`)}</a>
            </li>
          ))}
        </ul>
        <p>
          {t('other')} <a href="/request?subject=OTHER">{t('otherLink')}</a>.
        </p>
      </section>

      <section className="home-in" aria-labelledby="steps">
        <h2 id="steps">{t('stepsTitle')}</h2>
        <ol className="home-steps">
          {STEPS.map((step) => (
            <li key={step}>{t(`steps.${step}`)}</li>
          ))}
        </ol>
      </section>

      <section className="home-in" id="follow" aria-labelledby="follow-title">
        <CaseLinksForm titleId="follow-title" />
      </section>
    </div>
  )
}

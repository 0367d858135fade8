import { hasRole, useMe } from '@/shared/api/session'
import { type Language, setLanguage, useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { usePageTitle } from '@/shared/lib/usePageTitle'
import { Card, Choices, Facts } from '@/shared/ui'
import { AbsenceCard } from './AbsenceCard'
import { PasswordForm } from './PasswordForm'
import './session.css'
import text from './text'

export default function MePage() {
  const t = useText(text)
  const me = useMe()
  const language = useLanguage()
  const works = hasRole(me, 'CONSULTANT') || hasRole(me, 'MANAGER')
  usePageTitle(t('meTitle'))
  return (
    <div className="sign-in stack">
      <h1>{t('meTitle')}</h1>
      <Card className="stack">
        <Facts
          facts={[
            { label: t('name'), value: me.name },
            { label: t('roles'), value: me.roles.map((role) => t(`role.${role}`)).join(', ') },
          ]}
        />
        <Choices
          legend={t('screenLanguage')}
          name="language"
          look="inline"
          value={language}
          onValueChange={(value) => setLanguage(value as Language)}
          choices={[
            { value: 'da', label: t('da') },
            { value: 'en', label: t('en') },
          ]}
        />
      </Card>
      {works && <AbsenceCard />}
      <PasswordForm />
    </div>
  )
}

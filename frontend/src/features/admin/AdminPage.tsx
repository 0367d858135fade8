import { Link } from '@tanstack/react-router'
import { type ComponentType, useEffect, useRef } from 'react'
import { hasRole, useMe } from '@/shared/api/session'
import { useText } from '@/shared/lib/text'
import { usePageTitle } from '@/shared/lib/usePageTitle'
import { EmptyState } from '@/shared/ui'
import { AreasSection } from './AreasSection'
import { AuditSection } from './AuditSection'
import { CalendarSection } from './CalendarSection'
import { ChecklistsSection } from './ChecklistsSection'
import { IncidentsSection } from './IncidentsSection'
import { OrganisationsSection } from './OrganisationsSection'
import { OutboxSection } from './OutboxSection'
import { PeopleSection } from './PeopleSection'
import { SettingsSection } from './SettingsSection'
import { SECTIONS, type Section, type SectionProps } from './sections'
import { TemplatesSection } from './TemplatesSection'
import text from './text'
import { UnitsSection } from './UnitsSection'
import './admin.css'

const PAGES: Record<Section, ComponentType<SectionProps>> = {
  people: PeopleSection,
  units: UnitsSection,
  areas: AreasSection,
  organisations: OrganisationsSection,
  templates: TemplatesSection,
  checklists: ChecklistsSection,
  calendar: CalendarSection,
  settings: SettingsSection,
  outbox: OutboxSection,
  incidents: IncidentsSection,
  audit: AuditSection,
}

/** Behind the desk: people, places, the calendar, settings, and what the machine could not do by itself. */
export default function AdminPage({ section, ...props }: SectionProps & { section: string }) {
  const t = useText(text)
  const me = useMe()
  const known = SECTIONS.find((one) => one === section) ?? 'people'
  const Page = PAGES[known]
  usePageTitle(t(`nav.${known}`))
  const nav = useRef<HTMLElement>(null)
  useEffect(() => {
    // on a phone the names stand in a row that scrolls: the present one is brought into it, the page stays where it is
    const row = nav.current
    const here = row?.querySelector<HTMLElement>(`[href$="/${known}"]`)
    if (row && here) row.scrollLeft = here.offsetLeft - row.offsetLeft - (row.clientWidth - here.offsetWidth) / 2
  }, [known])

  if (!hasRole(me, 'ADMIN')) {
    return (
      <div className="desk-page">
        <EmptyState title={t('refusedTitle')}>{t('refusedText')}</EmptyState>
      </div>
    )
  }
  return (
    <div className="admin">
      <nav ref={nav} className="admin-nav no-print" aria-label={t('nav.label')}>
        {SECTIONS.map((one) => (
          <Link
            key={one}
            to="/admin/$section"
            params={{ section: one }}
            aria-current={one === known ? 'page' : undefined}
          >
            {t(`nav.${one}`)}
          </Link>
        ))}
      </nav>
      <div className="admin-page">
        <Page {...props} key={known} />
      </div>
    </div>
  )
}

import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { CasePage, ReplyTemplate } from '@/shared/api/contract'
import common from '@/shared/lib/common'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { Button, Choices, Dialog, DialogActions, Notice, ProblemNotice, Select, Skeleton } from '@/shared/ui'
import { filledQuery, templatesQuery } from './api'
import text from './text'

interface TemplateDialogProps {
  page: CasePage
  onInsert: (words: string) => void
  onClose: () => void
}

/** Chooses a template; shows it with the facts of this case before it goes into the message. */
export function TemplateDialog({ page, onInsert, onClose }: TemplateDialogProps) {
  const t = useText(text)
  const templates = useQuery(templatesQuery)
  return (
    <Dialog title={t('template.insert')} open onOpenChange={onClose} wide>
      {templates.isPending && <Skeleton lines={4} />}
      {templates.isError && <ProblemNotice error={templates.error} onRetry={() => void templates.refetch()} />}
      {templates.data && <Choice page={page} templates={templates.data} onInsert={onInsert} onClose={onClose} />}
    </Dialog>
  )
}

function Choice({ page, templates, onInsert, onClose }: TemplateDialogProps & { templates: readonly ReplyTemplate[] }) {
  const t = useText(text)
  const c = useText(common)
  const lang = useLanguage()
  const [id, setId] = useState(templates[0]?.id ?? '')
  const [language, setLanguage] = useState(page.language)
  const filled = useQuery({ ...filledQuery(page.number, id, language), enabled: id !== '' })
  const name = (one: ReplyTemplate) => (lang === 'en' && one.nameEn ? one.nameEn : one.nameDa)
  const options = (shared: boolean) =>
    templates
      .filter((one) => one.shared === shared)
      .map((one) => (
        <option key={one.id} value={one.id}>
          {name(one)}
        </option>
      ))

  return (
    <div className="stack">
      {templates.length === 0 ? (
        <p>{t('template.none')}</p>
      ) : (
        <>
          <Select label={t('template.which')} value={id} onChange={(event) => setId(event.target.value)}>
            {templates.some((one) => !one.shared) && <optgroup label={t('template.own')}>{options(false)}</optgroup>}
            <optgroup label={t('template.shared')}>{options(true)}</optgroup>
          </Select>
          <Choices
            legend={t('template.language')}
            name="template-language"
            look="inline"
            value={language}
            onValueChange={setLanguage}
            choices={[
              { value: 'da', label: t('template.da') },
              { value: 'en', label: t('template.en') },
            ]}
          />
          <section className="stack-tight" aria-label={t('template.preview')} aria-live="polite">
            {filled.isPending && <Skeleton lines={4} />}
            {filled.isError && <ProblemNotice error={filled.error} />}
            {filled.data && (
              <>
                {filled.data.language !== language && <p className="small">{t('template.danishOnly')}</p>}
                {filled.data.missing.length > 0 && (
                  <Notice tone="warn">{t('template.missing', { names: filled.data.missing.join(', ') })}</Notice>
                )}
                <p className="preserve case-said">{filled.data.text}</p>
              </>
            )}
          </section>
        </>
      )}
      <DialogActions>
        <Button
          look="primary"
          disabled={!filled.data}
          onClick={() => {
            if (filled.data) onInsert(filled.data.text)
          }}
        >
          {t('template.take')}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {c('cancel')}
        </Button>
        <Link to="/templates" className="push">
          {t('template.manage')}
        </Link>
      </DialogActions>
    </div>
  )
}

import { useQuery } from '@tanstack/react-query'
import type { UseFormReturn } from 'react-hook-form'
import type { MethodArticle } from '@/shared/api/contract'
import { consultantsQuery } from '@/shared/api/lists'
import common from '@/shared/lib/common'
import { useText } from '@/shared/lib/text'
import { useKeptForm } from '@/shared/lib/useKeptForm'
import { Button, Card, ProblemNotice, Select, TextArea, TextField } from '@/shared/ui'
import { useAddMethod, useChangeMethod } from './api'
import { STATUSES } from './search'
import text from './text'

interface Words {
  title: string
  description: string
  text: string
}

interface Values {
  status: MethodArticle['status']
  ownerId: string
  danish: Words
  english: Words
}

const BLANK: Words = { title: '', description: '', text: '' }

interface EditorProps {
  article: MethodArticle
  onCancel: () => void
  onDone: () => void
}

/** Both languages beside each other; what is typed is kept in this window until it is saved. */
export function MethodEditor({ article, onCancel, onDone }: EditorProps) {
  const t = useText(text)
  const c = useText(common)
  const change = useChangeMethod(article.id)
  const { data: consultants } = useQuery(consultantsQuery)
  const form = useKeptForm<Values>(`method/${article.id}/${article.version}`, {
    status: article.status,
    ownerId: article.ownerId ?? '',
    danish: article.danish,
    english: article.english,
  })
  const owners = consultants ?? []

  const send = form.handleSubmit(({ ownerId, ...values }) =>
    change.mutate(
      { version: article.version, ...values, ...(ownerId ? { ownerId } : {}) },
      {
        onSuccess: () => {
          form.forget()
          onDone()
        },
      },
    ),
  )

  return (
    <form className="stack" onSubmit={send} noValidate>
      {change.isError && <ProblemNotice error={change.error} />}
      <p className="small">{t('writing')}</p>
      <LanguageFields form={form} />
      {article.mayDecide && (
        <div className="field-row">
          <Select label={t('status')} width="m" {...form.register('status')}>
            {STATUSES.map((status) => (
              <option key={status} value={status}>
                {t(`statuses.${status}`)}
              </option>
            ))}
          </Select>
          <Select label={t('owner')} width="m" {...form.register('ownerId')}>
            <option value="">{t('nobody')}</option>
            {article.ownerId && !owners.some((one) => one.id === article.ownerId) && (
              <option value={article.ownerId}>{article.owner}</option>
            )}
            {owners.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </Select>
        </div>
      )}
      <div className="row">
        <Button type="submit" look="primary" busy={change.isPending}>
          {c('save')}
        </Button>
        <Button
          look="quiet"
          onClick={() => {
            form.forget()
            onCancel()
          }}
        >
          {c('cancel')}
        </Button>
      </div>
    </form>
  )
}

export function NewMethodForm({ onAdded }: { onAdded: (id: string) => void }) {
  const t = useText(text)
  const add = useAddMethod()
  const form = useKeptForm<Values>('method/new', { status: 'DRAFT', ownerId: '', danish: BLANK, english: BLANK })

  const send = form.handleSubmit(({ danish, english }) =>
    add.mutate(
      { danish, english },
      {
        onSuccess: (article) => {
          form.forget()
          onAdded(article.id)
        },
      },
    ),
  )

  return (
    <form className="stack" onSubmit={send} noValidate>
      {add.isError && <ProblemNotice error={add.error} />}
      <p>{t('newText')}</p>
      <p className="small">{t('writing')}</p>
      <LanguageFields form={form} />
      <div>
        <Button type="submit" look="primary" busy={add.isPending}>
          {t('saveDraft')}
        </Button>
      </div>
    </form>
  )
}

function LanguageFields({ form }: { form: UseFormReturn<Values> }) {
  const t = useText(text)
  const c = useText(common)
  const missing = form.formState.errors.danish?.title !== undefined
  return (
    <div className="method-languages">
      {(['danish', 'english'] as const).map((language) => (
        <Card className="stack" key={language} aria-labelledby={`method-${language}`}>
          <h2 id={`method-${language}`}>{t(language)}</h2>
          <TextField
            label={t('name')}
            maxLength={200}
            error={language === 'danish' && missing ? c('required') : undefined}
            {...form.register(`${language}.title`, { required: language === 'danish' })}
          />
          <TextArea label={t('description')} maxLength={1000} rows={3} {...form.register(`${language}.description`)} />
          <TextArea label={t('text')} maxLength={20_000} rows={14} {...form.register(`${language}.text`)} />
        </Card>
      ))}
    </div>
  )
}

import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { MethodArticle } from '@/shared/api/contract'
import { formatDayTime } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { usePageTitle } from '@/shared/lib/usePageTitle'
import { Button, Card, Facts, FileList, Notice, Sought, Tag } from '@/shared/ui'
import { ArticleText } from './ArticleText'
import { articleQuery, methodFileAddress } from './api'
import { FilesCard } from './FilesCard'
import { MethodEditor, NewMethodForm } from './MethodEditor'
import text from './text'
import { UseCard } from './UseCard'
import './methods.css'

/** An article: what the method is, where it went, and what came of it. */
export default function MethodPage({ id }: { id: string }) {
  const t = useText(text)
  const navigate = useNavigate()
  if (id === 'new') {
    return (
      <div className="desk-page">
        <h1>{t('add')}</h1>
        <NewMethodForm onAdded={(added) => void navigate({ to: '/methods/$id', params: { id: added } })} />
      </div>
    )
  }
  return <Article id={id} key={id} />
}

function Article({ id }: { id: string }) {
  const t = useText(text)
  const back = (
    <Link className="btn" to="/methods">
      {t('title')}
    </Link>
  )
  return (
    <Sought query={useQuery(articleQuery(id))} missing={t('missingTitle')} back={back}>
      {(article) => <Found article={article} />}
    </Sought>
  )
}

function Found({ article }: { article: MethodArticle }) {
  const t = useText(text)
  const lang = useLanguage()
  const [editing, setEditing] = useState(false)
  const [done, setDone] = useState('')
  const words = lang === 'en' && article.english.title ? article.english : article.danish
  usePageTitle(words.title)
  return (
    <div className="desk-page">
      <p className="small">
        <Link to="/methods">{t('title')}</Link>
      </p>
      <div className="row">
        <h1>{words.title}</h1>
        <Tag tone={article.status === 'IN_FORCE' ? 'good' : article.status === 'DRAFT' ? 'warn' : 'plain'}>
          {t(`statuses.${article.status}`)}
        </Tag>
        {article.mayChange && !editing && (
          <span className="push no-print">
            <Button
              onClick={() => {
                setDone('')
                setEditing(true)
              }}
            >
              {t('edit')}
            </Button>
          </span>
        )}
      </div>
      {done && <Notice tone="good" title={done} />}
      {editing ? (
        <MethodEditor
          article={article}
          onCancel={() => setEditing(false)}
          onDone={() => {
            setEditing(false)
            setDone(t('saved'))
          }}
        />
      ) : (
        <div className="method">
          <Card className="stack">
            <p className="method-lead">{words.description}</p>
            {words.text ? <ArticleText text={words.text} /> : <p className="small">{t('noText')}</p>}
          </Card>
          <div className="stack">
            <Card className="stack-tight">
              <h2>{t('facts')}</h2>
              <Facts
                small
                facts={[
                  { label: t('owner'), value: article.owner ?? t('nobody') },
                  {
                    label: t('changed'),
                    value:
                      article.changedAt &&
                      t('changedBy', {
                        at: formatDayTime(article.changedAt, lang),
                        name: article.changedBy ?? '',
                      }),
                  },
                ]}
              />
            </Card>
            {article.mayChange ? (
              <FilesCard article={article} />
            ) : (
              <Card className="stack-tight">
                <h2>{t('files')}</h2>
                {article.files.length === 0 ? (
                  <p className="small">{t('noFiles')}</p>
                ) : (
                  <FileList files={article.files} href={(file) => methodFileAddress(article.id, file.id)} />
                )}
              </Card>
            )}
            <UseCard id={article.id} />
          </div>
        </div>
      )}
    </div>
  )
}

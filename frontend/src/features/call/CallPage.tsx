import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useText } from '@/shared/lib/text'
import { usePageTitle } from '@/shared/lib/usePageTitle'
import { Button, Notice } from '@/shared/ui'
import { CallFields } from './CallFields'
import text from './text'
import './call.css'

/** Staff enters what somebody asks for by telephone, and may answer at once. */
export default function CallPage() {
  const t = useText(text)
  const [entered, setEntered] = useState<string>()
  usePageTitle(t('title'))

  return (
    <div className="desk-page call">
      <div className="stack-tight">
        <h1>{t('title')}</h1>
        <p>{t('intro')}</p>
      </div>
      {entered ? (
        <Notice tone="good" title={t('done', { number: entered })}>
          <div className="row">
            <Link to="/requisitions/$number" params={{ number: entered }} className="btn" data-look="primary">
              {t('openCase')}
            </Link>
            <Button onClick={() => setEntered(undefined)}>{t('another')}</Button>
          </div>
        </Notice>
      ) : (
        <CallFields onEntered={setEntered} />
      )}
    </div>
  )
}

import { useText } from '@/shared/lib/text'
import { usePageTitle } from '@/shared/lib/usePageTitle'
import text from './text'

export default function AccessibilityPage() {
  const t = useText(text)
  usePageTitle(t('title'))
  return (
    <div className="page">
      <h1>{t('title')}</h1>
      <p>{t('intro')}</p>
      <section className="stack-tight">
        <h2>{t('howTitle')}</h2>
        <ul className="plain-text-list">
          <li>{t('how.keyboard')}</li>
          <li>{t('how.reader')}</li>
          <li>{t('how.zoom')}</li>
          <li>{t('how.colour')}</li>
        </ul>
      </section>
      <section className="stack-tight">
        <h2>{t('testTitle')}</h2>
        <p>{t('test')}</p>
      </section>
      <section className="stack-tight">
        <h2>{t('tellTitle')}</h2>
        <p>
          {t('tell')} <a href="/request?subject=OTHER">{t('tellLink')}</a>
        </p>
      </section>
    </div>
  )
}

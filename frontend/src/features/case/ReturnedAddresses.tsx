import type { CasePage } from '@/shared/api/contract'
import { formatDayTime } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { Notice } from '@/shared/ui'
import text from './text'

/** Who of the case cannot be reached by mail. */
export function ReturnedAddresses({ page }: { page: CasePage }) {
  const t = useText(text)
  const lang = useLanguage()
  return page.returnedAddresses.map(({ name, address, since }) => (
    <Notice key={address} tone="warn" title={t('returned.title', { name })}>
      {t('returned.text', { address, at: formatDayTime(since, lang) })}
    </Notice>
  ))
}

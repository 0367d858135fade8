import common from '@/shared/lib/common'
import { setLanguage, useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { TextButton } from '@/shared/ui/native'

/** The other language, named in itself. Behind the sign-in it stands on «my page». */
export function LanguageSwitch() {
  const t = useText(common)
  const other = useLanguage() === 'da' ? 'en' : 'da'
  return (
    <TextButton lang={other} onClick={() => setLanguage(other)}>
      {t('otherLanguage')}
    </TextButton>
  )
}

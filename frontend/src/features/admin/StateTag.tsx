import { useText } from '@/shared/lib/text'
import { Tag } from '@/shared/ui'
import text from './text'

export function StateTag({ active }: { active: boolean }) {
  const t = useText(text)
  return <Tag tone={active ? 'good' : 'plain'}>{t(active ? 'active' : 'inactive')}</Tag>
}

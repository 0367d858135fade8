import type { FollowUpEntry } from '@/shared/api/contract'
import { useText } from '@/shared/lib/text'
import { Menu } from '@/shared/ui'
import text from './text'

const RUNS: readonly FollowUpEntry['state'][] = ['INVITED', 'DELIVERED', 'REMINDED', 'OPENED']

interface EntryActsProps {
  entry: FollowUpEntry
  onAct: (kind: 'again' | 'address' | 'interview') => void
}

/** What can be done about a follow-up, as it stands; nothing once it has ended. */
export function EntryActs({ entry, onAct }: EntryActsProps) {
  const t = useText(text)
  const out = RUNS.includes(entry.state)
  const returned = entry.state === 'UNDELIVERABLE'
  if (!out && !returned && entry.state !== 'WAITING') return null
  return (
    <Menu
      trigger={t('acts')}
      label={t('actsFor', { acts: t('acts'), name: entry.respondent ?? t('nobody') })}
      choices={[
        ...(out ? [{ id: 'again', label: t('again'), onChoose: () => onAct('again') }] : []),
        { id: 'address', label: t('address'), onChoose: () => onAct('address') },
        ...(out || returned ? [{ id: 'interview', label: t('interview'), onChoose: () => onAct('interview') }] : []),
      ]}
    />
  )
}

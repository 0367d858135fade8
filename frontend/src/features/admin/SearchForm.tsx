import { type FormEvent, useState } from 'react'
import { useText } from '@/shared/lib/text'
import { Button, TextField } from '@/shared/ui'
import text from './text'

interface SearchFormProps {
  label: string
  wanted: string | undefined
  onWanted: (text: string | undefined) => void
}

export function SearchForm({ label, wanted, onWanted }: SearchFormProps) {
  const t = useText(text)
  const [typed, setTyped] = useState(wanted ?? '')
  function submit(event: FormEvent) {
    event.preventDefault()
    onWanted(typed.trim() || undefined)
  }
  return (
    <search>
      <form className="admin-search" onSubmit={submit}>
        <TextField label={label} type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />
        <Button type="submit">{t('search')}</Button>
      </form>
    </search>
  )
}

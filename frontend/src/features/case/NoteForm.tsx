import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CasePage } from '@/shared/api/contract'
import { useText } from '@/shared/lib/text'
import { useKeptText } from '@/shared/lib/useKeptText'
import { Button, ProblemNotice } from '@/shared/ui'
import { mentionableQuery, useWrite } from './api'
import { MentionBox, mentionedIn } from './MentionBox'
import text from './text'

interface NoteFormProps {
  page: CasePage
  onDone: (what: string) => void
}

/** A note among colleagues. */
export function NoteForm({ page, onDone }: NoteFormProps) {
  const t = useText(text)
  const words = useKeptText(`${page.number}/note`)
  const [empty, setEmpty] = useState(false)
  const save = useWrite(page.number, 'notes')
  const people = useQuery({ ...mentionableQuery(page.number), enabled: words.text.includes('@') })
  const named = mentionedIn(words.text, people.data ?? [])

  function submit() {
    setEmpty(!words.text.trim())
    if (!words.text.trim()) return
    save.mutate(
      { text: words.text.trim(), mentions: named.map((person) => person.id) },
      {
        onSuccess: () => {
          words.forget()
          onDone(t('write.noted'))
        },
      },
    )
  }

  return (
    <div className="stack">
      {save.isError && <ProblemNotice error={save.error} />}
      <MentionBox
        number={page.number}
        label={t('write.noteLabel')}
        hint={t('write.noteHint')}
        value={words.text}
        error={empty ? t('write.empty') : undefined}
        onChange={words.change}
      />
      {named.length > 0 && (
        <p className="small" role="status">
          {t('mention.told', { names: named.map((person) => person.name).join(', ') })}
        </p>
      )}
      <div>
        <Button look="primary" busy={save.isPending || people.isLoading} onClick={submit}>
          {t('write.saveNote')}
        </Button>
      </div>
    </div>
  )
}

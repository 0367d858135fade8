import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CasePage } from '@/shared/api/contract'
import { useText } from '@/shared/lib/text'
import { useKeptText } from '@/shared/lib/useKeptText'
import { Button, ProblemNotice } from '@/shared/ui'
import { mentionableQuery, useWrite } from './api'
import { MentionBox, mentionedIn, unknownIn } from './MentionBox'
import text from './text'

interface NoteFormProps {
  page: CasePage
  onDone: (what: string) => void
}

/** A note among colleagues. */
export function NoteForm({ page, onDone }: NoteFormProps) {
  const t = useText(text)
  const words = useKeptText(`${page.number}/note`)
  const [wrong, setWrong] = useState<string>()
  const [meant, setMeant] = useState('')
  const save = useWrite(page.number, 'notes')
  const people = useQuery(mentionableQuery(page.number))
  const named = mentionedIn(words.text, people.data ?? [])

  /** Nobody is told of a name that nobody has: that is said once before the note is saved. */
  function objection(): string | undefined {
    if (!words.text.trim()) return t('write.empty')
    const unknown = unknownIn(words.text, people.data ?? [])
    if (unknown.length === 0 || meant === words.text) return undefined
    return people.isError ? t('mention.unreachable') : t('mention.unknown', { names: unknown.join(', ') })
  }

  function submit() {
    const found = objection()
    setWrong(found)
    setMeant(words.text)
    if (found) return
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
        error={wrong}
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

import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import type { Mentionable } from '@/shared/api/contract'
import { useText } from '@/shared/lib/text'
import { TextArea } from '@/shared/ui'
import { mentionableQuery } from './api'
import text from './text'

interface MentionBoxProps {
  number: string
  label: string
  hint: string
  value: string
  error: string | undefined
  onChange: (text: string) => void
}

/** A word that begins with @, up to where the cursor stands. */
const BEGUN = /(^|\s)@([\p{L}\p{M}'’.-]*(?: [\p{L}\p{M}'’.-]*)?)$/u

/** A text in which `@` and the first letters of a name offer the colleagues who see the case. */
export function MentionBox({ number, label, hint, value, error, onChange }: MentionBoxProps) {
  const t = useText(text)
  const list = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [begun, setBegun] = useState<string>()
  const [at, setAt] = useState(0)
  const people = useQuery(mentionableQuery(number))
  const offered = begun === undefined ? [] : startingWith(people.data ?? [], begun)
  const open = offered.length > 0
  const awaited = begun !== undefined && people.isLoading
  const chosen = offered[Math.min(at, offered.length - 1)]

  function look() {
    const box = field.current
    const found = box && BEGUN.exec(box.value.slice(0, box.selectionStart))
    setBegun(found ? (found[2] ?? '') : undefined)
    setAt(0)
  }

  function take(person: Mentionable) {
    const box = field.current
    if (!box || begun === undefined) return
    const cursor = box.selectionStart
    const before = box.value.slice(0, cursor - begun.length)
    onChange(`${before}${person.name} ${box.value.slice(cursor).trimStart()}`)
    setBegun(undefined)
    const end = before.length + person.name.length + 1
    requestAnimationFrame(() => {
      box.focus()
      box.setSelectionRange(end, end)
    })
  }

  function press(event: KeyboardEvent) {
    // what is meant for the list waits for it, and is no new line
    if (awaited && (event.key === 'Enter' || event.key === 'Tab')) return event.preventDefault()
    if (!open || !chosen) return
    if (event.key === 'ArrowDown') setAt((at + 1) % offered.length)
    else if (event.key === 'ArrowUp') setAt((at + offered.length - 1) % offered.length)
    else if (event.key === 'Enter' || event.key === 'Tab') take(chosen)
    else if (event.key === 'Escape') setBegun(undefined)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className="mention">
      <TextArea
        ref={field}
        autoFocus
        label={label}
        hint={hint}
        value={value}
        error={error}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={list}
        aria-activedescendant={open && chosen ? `${list}-${chosen.id}` : undefined}
        onChange={(event) => {
          onChange(event.target.value)
          look()
        }}
        onKeyDown={press}
        onClick={look}
        onBlur={() => setBegun(undefined)}
      />
      {awaited && (
        <p className="mention-list small" role="status">
          {t('mention.awaited')}
        </p>
      )}
      <div id={list} className="mention-list" role="listbox" aria-label={t('mention.offered')} hidden={!open}>
        {offered.map((person) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the text field, which keeps the focus
          <div
            key={person.id}
            id={`${list}-${person.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={person === chosen}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(person)}
          >
            {person.name}
          </div>
        ))}
      </div>
    </div>
  )
}

function startingWith(people: readonly Mentionable[], begun: string): Mentionable[] {
  const wanted = begun.toLocaleLowerCase('da')
  return people
    .filter((person) =>
      [person.name, ...person.name.split(' ')].some((part) => part.toLocaleLowerCase('da').startsWith(wanted)),
    )
    .slice(0, 8)
}

/** What stands behind an @ and is nobody's name among them. */
export function unknownIn(words: string, people: readonly Mentionable[]): string[] {
  return [...words.matchAll(/(?<=^|\s)@[\p{L}\p{M}'’.-]+/gu)]
    .filter(({ index }) => !people.some((person) => words.startsWith(`@${person.name}`, index)))
    .map(([word]) => word)
}

/** Those whose names the text has behind an @. */
export function mentionedIn(words: string, people: readonly Mentionable[]): Mentionable[] {
  return people.filter((person) => words.includes(`@${person.name}`))
}

import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useId, useState } from 'react'
import { tagsQuery } from '@/shared/api/lists'
import { useText } from '@/shared/lib/text'
import { Button, Card, ProblemNotice, TextField } from '@/shared/ui'
import { useDeskChange } from './desk'
import text from './text'

/** Words to find the case by. */
export function TagsCard({ number, tags }: { number: string; tags: readonly string[] }) {
  const t = useText(text)
  const list = useId()
  const known = useQuery(tagsQuery).data ?? []
  const change = useDeskChange(number)
  const [word, setWord] = useState('')
  const set = (next: readonly string[]) =>
    change.mutate({ path: 'tags', method: 'PUT', body: { tags: next } }, { onSuccess: () => setWord('') })

  function add(event: FormEvent) {
    event.preventDefault()
    if (word.trim()) set([...tags, word.trim()])
  }

  return (
    <Card className="stack-tight">
      <h2>{t('tags.title')}</h2>
      {change.isError && <ProblemNotice error={change.error} />}
      {tags.length > 0 && (
        <ul className="case-attached">
          {tags.map((tag) => (
            <li key={tag} className="row case-tag">
              <Link className="tag" to="/requisitions" search={{ tag }}>
                {tag}
              </Link>
              <Button
                small
                look="quiet"
                aria-label={t('tags.remove', { tag })}
                onClick={() => set(tags.filter((one) => one !== tag))}
              >
                <span aria-hidden="true">×</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <form className="row no-print case-adding" onSubmit={add}>
        <TextField
          label={t('tags.add')}
          maxLength={40}
          list={list}
          value={word}
          onChange={(event) => setWord(event.target.value)}
        />
        <datalist id={list}>
          {known
            .filter((tag) => !tags.includes(tag))
            .map((tag) => (
              <option key={tag} value={tag} />
            ))}
        </datalist>
        <Button type="submit" small busy={change.isPending}>
          {t('tags.button')}
        </Button>
      </form>
    </Card>
  )
}

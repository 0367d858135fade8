import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useId } from 'react'
import type { UseFormRegisterReturn } from 'react-hook-form'
import { http } from '@/shared/api/http'
import { ORGANISATION_KINDS } from '@/shared/lib/choices'
import { useText } from '@/shared/lib/text'
import words from '@/shared/lib/words'
import { Select, TextField } from '@/shared/ui'

interface OrganisationFieldsProps {
  label: ReactNode
  hint: ReactNode
  kindLabel: ReactNode
  /** What is typed so far. */
  text: string
  name: UseFormRegisterReturn
  kind: UseFormRegisterReturn
}

/** An organisation by its name, with what the directory knows; what it is, is asked of one that it doesn't. */
export function OrganisationFields({ label, hint, kindLabel, text, name, kind }: OrganisationFieldsProps) {
  const w = useText(words)
  const list = useId()
  const wanted = text.trim()
  const { data: found, isSuccess } = useQuery({
    queryKey: ['organisations', wanted],
    enabled: wanted.length > 1,
    queryFn: ({ signal }) =>
      http<{ id: string; name: string }[]>(`/api/organisations?${new URLSearchParams({ text: wanted })}`, { signal }),
  })
  const known = found?.some((one) => one.name.toLowerCase() === wanted.toLowerCase())
  return (
    <>
      <TextField label={label} hint={hint} optional autoComplete="off" maxLength={200} list={list} {...name} />
      <datalist id={list}>
        {found?.map((one) => (
          <option key={one.id} value={one.name} />
        ))}
      </datalist>
      {wanted.length > 1 && isSuccess && !known && (
        <Select label={kindLabel} width="m" {...kind}>
          {ORGANISATION_KINDS.map((one) => (
            <option key={one} value={one}>
              {w(`organisationKind.${one}`)}
            </option>
          ))}
        </Select>
      )}
    </>
  )
}

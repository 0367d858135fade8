import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { ContactFollowUp, ContactForm, ContactLine } from '@/shared/api/contract'
import { http, json } from '@/shared/api/http'
import type { ContactsSearch } from './search'

export function contactsQuery(search: ContactsSearch) {
  return queryOptions({
    queryKey: ['contacts', { ...search }],
    queryFn: ({ signal }) => http<ContactLine[]>(`/api/contacts?${new URLSearchParams({ ...search })}`, { signal }),
  })
}

export const contactFollowUpQuery = queryOptions({
  queryKey: ['contacts', 'follow-up'],
  retry: false,
  queryFn: ({ signal }) => http<ContactFollowUp>('/api/contacts/follow-up', { signal }),
})

function useTouched() {
  const client = useQueryClient()
  return () => {
    for (const touched of ['contacts', 'criteria']) void client.invalidateQueries({ queryKey: [touched] })
  }
}

export function useAddContact() {
  const touched = useTouched()
  return useMutation({
    mutationFn: (form: ContactForm) => http<ContactLine>('/api/contacts', json('POST', form)),
    onSuccess: touched,
  })
}

export function useRemoveContact() {
  const touched = useTouched()
  return useMutation({
    mutationFn: ({ id, reason }: { id: string; reason: string }) =>
      http<void>(`/api/contacts/${id}/removal`, json('POST', { reason })),
    onSuccess: touched,
  })
}

export function useAskContacts() {
  const touched = useTouched()
  return useMutation({
    mutationFn: () => http<ContactFollowUp>('/api/contacts/follow-up', { method: 'POST' }),
    onSuccess: touched,
  })
}

import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { http } from '@/shared/api/http'

export interface MailLine {
  id: string
  at: string
  to: string
  subject: string
}

export interface Mail extends MailLine {
  text: string
  html?: string | null
  links: string[]
}

/** The mails of the demo, newest first. */
export function mailboxQuery(text: string) {
  return infiniteQueryOptions({
    queryKey: ['mailbox', { text }],
    queryFn: async ({ pageParam, signal }) => {
      const query = new URLSearchParams()
      if (text) query.set('text', text)
      if (pageParam) query.set('after', pageParam)
      return http<{ items: MailLine[]; next?: string | null }>(`/api/demo/mailbox?${query}`, { signal })
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

export function mailQuery(id: string) {
  return queryOptions({
    queryKey: ['mailbox', id],
    queryFn: ({ signal }) => http<Mail>(`/api/demo/mailbox/${id}`, { signal }),
  })
}

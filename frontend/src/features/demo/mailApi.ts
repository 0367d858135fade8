import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { DemoMail, DemoMailLine } from '@/shared/api/contract'
import { http, json } from '@/shared/api/http'

const PAGE_SIZE = 50

/** The mails of the demo, newest first. */
export function mailboxQuery(text: string) {
  return infiniteQueryOptions({
    queryKey: ['mailbox', { text }],
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams()
      if (text) query.set('text', text)
      if (pageParam) query.set('after', pageParam)
      return http<DemoMailLine[]>(`/api/demo/mailbox?${query}`, { signal })
    },
    initialPageParam: '',
    // what came before the last one of a full page
    getNextPageParam: (page) => (page.length < PAGE_SIZE ? undefined : page.at(-1)?.id),
  })
}

export function mailQuery(id: string) {
  return queryOptions({
    queryKey: ['mailbox', id],
    queryFn: ({ signal }) => http<DemoMail>(`/api/demo/mailbox/${id}`, { signal }),
  })
}

/** What the receiver of a mail answers: it goes to the office as a mail. */
export async function replyToMail(id: string, words: string): Promise<boolean> {
  await http<void>(`/api/demo/mailbox/${id}/reply`, json('POST', { text: words }))
  return true
}

interface NewMail {
  from: string
  subject: string
  text: string
}

export async function writeMail(mail: NewMail): Promise<boolean> {
  await http<void>('/api/demo/mailbox', json('POST', mail))
  return true
}

import {
  infiniteQueryOptions,
  queryOptions,
  type UseMutationResult,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'
import { useRef } from 'react'
import type {
  CaseProcess,
  CaseTimelinePage,
  FactsForm,
  FileInfo,
  FilledTemplate,
  Mentionable,
  RelevanceChoice,
  ReplyDraft,
  ReplyTemplate,
  ScreeningForm,
  ScreeningProposal,
  TaskView,
  TimelineTopic,
} from '@/shared/api/contract'
import { http, json, upload } from '@/shared/api/http'

/** What a task form sends, by the step that it completes. */
export interface StepForms {
  screening: ScreeningForm
  assignment: { taskId: string; consultantId: string }
  capacity: { taskId: string }
  plan: { taskId: string; plan: string; deadline?: string | undefined }
  advice: { taskId: string; done: string }
  conclusion: { taskId: string; outcome: string; summary: string; methodIds: string[]; relevance: RelevanceChoice[] }
}

/** What the rules propose; `found` is what the screener finds the case to be, when that is not what it was sent as. */
export function proposalQuery(number: string, found: Record<string, string> = {}) {
  return queryOptions({
    queryKey: ['requisition', number, 'screening-proposal', found],
    queryFn: ({ signal }) =>
      http<ScreeningProposal>(`/api/requisitions/${number}/screening-proposal?${new URLSearchParams(found)}`, {
        signal,
      }),
  })
}

export function processQuery(number: string) {
  return queryOptions({
    queryKey: ['requisition', number, 'process'],
    queryFn: ({ signal }) => http<CaseProcess>(`/api/requisitions/${number}/process`, { signal }),
  })
}

/** The timeline a page at a time, newest first; of these topics, or everything. */
export function timelineQuery(number: string, show: readonly TimelineTopic[]) {
  return infiniteQueryOptions({
    queryKey: ['requisition', number, 'timeline', show.join(',')],
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams()
      if (show.length > 0) query.set('show', show.join(','))
      if (pageParam) query.set('after', pageParam)
      return http<CaseTimelinePage>(`/api/requisitions/${number}/timeline?${query}`, { signal })
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

export const templatesQuery = queryOptions({
  queryKey: ['reply-templates'],
  queryFn: ({ signal }) => http<ReplyTemplate[]>('/api/reply-templates', { signal }),
})

/** A template with the facts of the case in its gaps. */
export function filledQuery(number: string, template: string, language: string) {
  return queryOptions({
    queryKey: ['requisition', number, 'template', template, language],
    queryFn: ({ signal }) =>
      http<FilledTemplate>(`/api/requisitions/${number}/reply-templates/${template}?language=${language}`, { signal }),
  })
}

/** The colleagues who see the case. */
export function mentionableQuery(number: string) {
  return queryOptions({
    queryKey: ['requisition', number, 'mentionable'],
    queryFn: ({ signal }) => http<Mentionable[]>(`/api/requisitions/${number}/mentionable`, { signal }),
  })
}

/** Asked for when the form is opened, and never behind the back of who writes. */
export function replyDraftQuery(number: string) {
  return queryOptions({
    queryKey: ['reply-draft', number],
    queryFn: ({ signal }) => http<ReplyDraft>(`/api/requisitions/${number}/reply-draft`, { signal }),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnMount: 'always',
  })
}

export function saveReplyDraft(number: string, draft: { text: string; fileIds: string[]; version: number }) {
  return http<ReplyDraft>(`/api/requisitions/${number}/reply-draft`, json('PUT', draft))
}

/**
 * Every change of a case shows on its page and in the work list. Nobody waits for that: the form that was sent has its
 * say first, before the page takes it away.
 */
function useChanged(number: string) {
  const client = useQueryClient()
  return () => {
    void client.invalidateQueries({ queryKey: ['requisition', number] })
    void client.invalidateQueries({ queryKey: ['work'] })
  }
}

interface Then {
  onSuccess?: () => void
  onError?: (error: Error) => void
}

/**
 * What a form does after its call outlives the form: when the case has been fetched anew, the next task's form stands
 * in its place already, and a mutation tells nothing to who is gone.
 */
function outliving<Result, Sent>(mutation: UseMutationResult<Result, Error, Sent>) {
  return {
    ...mutation,
    mutate: (sent: Sent, { onSuccess, onError }: Then = {}) => {
      mutation.mutateAsync(sent).then(
        () => onSuccess?.(),
        (error) => onError?.(error),
      )
    },
  }
}

/** Completes the step of the task; the answer is the next open task of the case. */
export function useStep<Step extends keyof StepForms>(number: string, step: Step) {
  const mutation = useMutation({
    mutationFn: (form: StepForms[Step]) =>
      http<{ task?: TaskView | null }>(`/api/requisitions/${number}/${step}`, json('POST', form)),
    onSuccess: useChanged(number),
  })
  return outliving(mutation)
}

export interface Writings {
  messages: { text: string; fileIds: string[]; draft: boolean }
  notes: { text: string; mentions: string[] }
  hours: { day: string; minutes: number; note?: string }
  methods: { methodId: string }
  reopening: { reason: string }
  confidentiality: { confidential: boolean; reason: string }
  'relevance-decision': { criterion: string; relevant: boolean; reason: string }
}

export function useWrite<What extends keyof Writings>(number: string, what: What) {
  const mutation = useMutation({
    mutationFn: (body: Writings[What]) => http<unknown>(`/api/requisitions/${number}/${what}`, json('POST', body)),
    onSuccess: useChanged(number),
  })
  return outliving(mutation)
}

/** Corrects the facts of the case. Who lost the race is shown what stands now. */
export function useCorrection(number: string) {
  const changed = useChanged(number)
  return outliving(
    useMutation({
      mutationFn: (form: { seen: FactsForm; wanted: FactsForm }) =>
        http<unknown>(`/api/requisitions/${number}/facts`, json('PUT', form)),
      onSettled: changed,
    }),
  )
}

/** Files go one after the other, so that each is told of; `then` gets every one that arrived. */
export function useAddFile(number: string) {
  const changed = useChanged(number)
  const line = useRef<Promise<unknown>>(Promise.resolve())
  const { mutateAsync, ...mutation } = useMutation({
    mutationFn: (file: File) => http<FileInfo>(`/api/requisitions/${number}/files`, upload(file)),
    onSuccess: changed,
  })
  const add = (file: File, then: (stored: FileInfo) => void) => {
    line.current = line.current.then(() => mutateAsync(file)).then(then, () => undefined)
  }
  return { ...mutation, add }
}

/** Sends a file anew, as the next version of one of the case. */
export function useRenewFile(number: string, earlier: string) {
  const changed = useChanged(number)
  return outliving(
    useMutation({
      mutationFn: (file: File) => http<FileInfo>(`/api/requisitions/${number}/files?replaces=${earlier}`, upload(file)),
      onSuccess: changed,
    }),
  )
}

/** Sends a mail of the case again that did not get away. */
export function useResend(number: string) {
  return useMutation({
    mutationFn: (mailId: string) =>
      http<void>(`/api/requisitions/${number}/mails/${mailId}/resending`, { method: 'POST' }),
    onSettled: useChanged(number),
  })
}

/** Gives a task to somebody; to oneself it is taking what nobody has. */
export function useGiveTask(number: string) {
  return useMutation({
    mutationFn: ({ taskId, ...body }: { taskId: string; personId: string; note?: string }) =>
      http<unknown>(`/api/work/${taskId}/assignee`, json('PUT', body)),
    onSettled: useChanged(number),
  })
}

export function fileAddress(number: string, fileId: string): string {
  return `/api/requisitions/${number}/files/${fileId}`
}

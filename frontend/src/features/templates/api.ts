import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { ReplyTemplate } from '@/shared/api/contract'
import { http, json } from '@/shared/api/http'
import type { TemplateValues } from '@/shared/templates/TemplateFields'

export const templatesQuery = queryOptions({
  queryKey: ['reply-templates'],
  queryFn: ({ signal }) => http<ReplyTemplate[]>('/api/reply-templates', { signal }),
})

/** Adds one's own template, or changes the one that is given. */
export function useSaveTemplate(template: ReplyTemplate | undefined) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (values: TemplateValues) =>
      template
        ? http<ReplyTemplate>(
            `/api/reply-templates/${template.id}`,
            json('PUT', { ...values, version: template.version }),
          )
        : http<ReplyTemplate>('/api/reply-templates', json('POST', values)),
    onSettled: () => void client.invalidateQueries({ queryKey: ['reply-templates'] }),
  })
}

export function useRemoveTemplate() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => http<void>(`/api/reply-templates/${id}`, { method: 'DELETE' }),
    onSettled: () => void client.invalidateQueries({ queryKey: ['reply-templates'] }),
  })
}

import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { FileInfo, MethodArticle, MethodChange, MethodLine, MethodUse, NewMethod } from '@/shared/api/contract'
import { http, json, upload } from '@/shared/api/http'

export const articlesQuery = queryOptions({
  queryKey: ['methods', 'articles'],
  queryFn: ({ signal }) => http<MethodLine[]>('/api/methods/articles', { signal }),
})

export function articleQuery(id: string) {
  return queryOptions({
    queryKey: ['methods', id],
    queryFn: ({ signal }) => http<MethodArticle>(`/api/methods/${id}`, { signal }),
  })
}

export function methodUseQuery(id: string) {
  return queryOptions({
    queryKey: ['methods', id, 'use'],
    queryFn: ({ signal }) => http<MethodUse>(`/api/methods/${id}/use`, { signal }),
  })
}

function useSeen() {
  const client = useQueryClient()
  return (article: MethodArticle) => {
    client.setQueryData(articleQuery(article.id).queryKey, article)
    void client.invalidateQueries({ queryKey: ['methods'] })
  }
}

export function useAddMethod() {
  const seen = useSeen()
  return useMutation({
    mutationFn: (method: NewMethod) => http<MethodArticle>('/api/methods', json('POST', method)),
    onSuccess: seen,
  })
}

export function useChangeMethod(id: string) {
  const seen = useSeen()
  return useMutation({
    mutationFn: (change: MethodChange) => http<MethodArticle>(`/api/methods/${id}`, json('PUT', change)),
    onSuccess: seen,
  })
}

export function useMethodFile(id: string) {
  const client = useQueryClient()
  const changed = () => client.invalidateQueries({ queryKey: ['methods', id] })
  const add = useMutation({
    mutationFn: (file: File) => http<FileInfo>(`/api/methods/${id}/files`, upload(file)),
    onSettled: changed,
  })
  const remove = useMutation({
    mutationFn: (fileId: string) => http<void>(`/api/methods/${id}/files/${fileId}`, { method: 'DELETE' }),
    onSettled: changed,
  })
  return { add, remove }
}

export function methodFileAddress(id: string, fileId: string): string {
  return `/api/methods/${id}/files/${fileId}`
}

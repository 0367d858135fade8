import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ImportPreview } from '@/shared/api/contract'
import { http, upload } from '@/shared/api/http'

export interface Wanted {
  kind: 'CONTACTS' | 'PARTICIPANTS' | 'ACTORS' | 'RESULTS'
  /** For participants. */
  activity?: string
}

function address({ kind, activity }: Wanted, path: string, more: Record<string, string> = {}) {
  return `/api/imports/${kind}${path}?${new URLSearchParams({ ...(activity ? { activityId: activity } : {}), ...more })}`
}

/** What a file would do; nothing is written. */
export function useLookOver(wanted: Wanted) {
  return useMutation({
    mutationFn: (file: File) => http<ImportPreview>(address(wanted, '/preview'), upload(file)),
  })
}

/** Does what was looked over; whatever page shows it reads it again. */
export function useEnter(wanted: Wanted) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ file, fingerprint }: { file: File; fingerprint: string }) =>
      http<ImportPreview>(address(wanted, '', { fingerprint }), upload(file)),
    onSuccess: () => client.invalidateQueries(),
  })
}

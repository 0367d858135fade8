import { infiniteQueryOptions, queryOptions, useMutation, useQueries, useQueryClient } from '@tanstack/react-query'
import type {
  AreaFile,
  AuditEntry,
  CalendarYear,
  ChecklistTemplate,
  IncidentView,
  OrganisationFile,
  OutboxMail,
  Page,
  PersonFile,
  ReplyTemplate,
  SettingRow,
  UnitFile,
} from '@/shared/api/contract'
import { http, json } from '@/shared/api/http'

function list<Item>(what: string, filter: Record<string, string>) {
  return infiniteQueryOptions({
    queryKey: ['admin', what, filter],
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams(filter)
      if (pageParam) query.set('after', pageParam)
      return http<Page<Item>>(`/api/admin/${what}?${query}`, { signal })
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

function all<Item>(what: string) {
  return queryOptions({
    queryKey: ['admin', what],
    queryFn: ({ signal }) => http<Item[]>(`/api/admin/${what}`, { signal }),
  })
}

/** Leaves out what is not asked for. */
function given(filter: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(filter).filter((pair): pair is [string, string] => Boolean(pair[1])))
}

export const peopleQuery = (text?: string, role?: string) => list<PersonFile>('people', given({ text, role }))
export const organisationsQuery = (text?: string) => list<OrganisationFile>('organisations', given({ text }))
export const outboxQuery = (state?: string) => list<OutboxMail>('outbox', given({ state }))
export const auditQuery = list<AuditEntry>('audit', {})
export const unitsQuery = all<UnitFile>('units')
export const areaFilesQuery = all<AreaFile>('areas')
export const settingsQuery = all<SettingRow>('settings')
export const checklistTemplatesQuery = all<ChecklistTemplate>('checklists')
export const sharedTemplatesQuery = all<ReplyTemplate>('reply-templates')
export const incidentsQuery = all<IncidentView>('incidents')

export function calendarQuery(year: number) {
  return queryOptions({
    queryKey: ['admin', 'calendar', year],
    queryFn: ({ signal }) => http<CalendarYear>(`/api/admin/calendar?year=${year}`, { signal }),
  })
}

const OFFICE = ['CONSULTANT', 'MANAGER', 'ADMIN'] as const

/** The people of the office, to name who did something and who may stand in. */
export function useOfficePeople(): PersonFile[] {
  const asked = useQueries({
    queries: OFFICE.map((role) => ({
      queryKey: ['admin', 'office', role],
      queryFn: () => http<Page<PersonFile>>(`/api/admin/people?role=${role}&size=200`),
    })),
  })
  const people = new Map(asked.flatMap((one) => one.data?.items ?? []).map((person) => [person.id, person]))
  return [...people.values()].sort((one, other) => one.name.localeCompare(other.name, 'da'))
}

/** One change behind the desk; whatever is shown there is asked for again, after a refusal too. */
export function useAdminChange<Body, Answer = unknown>(method: 'POST' | 'PUT' | 'DELETE') {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ path, body }: { path: string; body?: Body }) =>
      http<Answer>(`/api/admin/${path}`, body === undefined ? { method } : json(method, body)),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['admin'] })
      void client.invalidateQueries({ queryKey: ['areas'] })
    },
  })
}

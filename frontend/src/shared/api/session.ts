import { queryOptions, useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import type { DemoAccount, Me, Role } from './contract'
import { changeOwnPassword } from './generated/fetch/directory'
import type { PasswordChange } from './generated/model'
import { http, json } from './http'
import { ApiError } from './problem'

export interface Credentials {
  username: string
  password: string
}

/** Who is signed in; null when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: async ({ signal }): Promise<Me | null> => {
    try {
      return await http<Me>('/api/session', { signal })
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) return null
      throw error
    }
  },
})

/** Only in the demo does the server name persons to sign in as; elsewhere the list is empty. */
export const demoAccountsQuery = queryOptions({
  queryKey: ['demo-accounts'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: async ({ signal }): Promise<DemoAccount[]> => {
    try {
      return await http<DemoAccount[]>('/api/demo/accounts', { signal })
    } catch (error) {
      if (error instanceof ApiError && error.status === 404) return []
      throw error
    }
  },
})

/** The person at the desk. For pages behind the sign-in only. */
export function useMe(): Me {
  const { data } = useSuspenseQuery(sessionQuery)
  if (!data) throw new Error('This page stands behind the sign-in.')
  return data
}

export function hasRole(me: Me, ...roles: Role[]): boolean {
  return roles.some((role) => me.roles.includes(role))
}

export function useSignIn() {
  const queries = useQueryClient()
  return useMutation({
    // a refused password is no session that ran out
    meta: { signIn: true },
    mutationFn: (credentials: Credentials) => http<Me>('/api/session', json('POST', credentials)),
    onSuccess: (me) => queries.setQueryData(sessionQuery.queryKey, me),
  })
}

/** Whoever signs out begins with a fresh page afterwards. */
export function useSignOut() {
  return useMutation({
    mutationFn: () => http<void>('/api/session', { method: 'DELETE' }),
  })
}

/** One's own; the session goes on. */
export function useChangePassword() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (change: PasswordChange) => changeOwnPassword(change),
    onSuccess: (me) => queries.setQueryData(sessionQuery.queryKey, me),
  })
}

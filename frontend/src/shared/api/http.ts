import { language } from '@/shared/lib/language'
import { ApiError, problemOf, unreachable } from './problem'

/** The one way to the server; the generated functions call it. Throws ApiError for every answer that is no success. */
export async function http<T>(url: string, init: RequestInit = {}): Promise<T> {
  const method = init.method?.toUpperCase() ?? 'GET'
  const headers = new Headers(init.headers)
  headers.set('Accept', headers.get('Accept') ?? 'application/json, application/problem+json')
  headers.set('Accept-Language', language())
  if (method !== 'GET' && method !== 'HEAD') {
    const token = await csrfToken()
    if (token) headers.set('X-XSRF-TOKEN', token)
  }

  const response = await send(url, { ...init, headers, credentials: 'same-origin' })
  if (!response.ok) throw new ApiError(await problemOf(response))
  if (response.status === 204 || response.headers.get('content-length') === '0') return undefined as T
  const type = response.headers.get('content-type') ?? ''
  return (type.includes('json') ? await response.json() : await response.text()) as T
}

/** For a request that may be sent twice: the server answers the second as the first. One key for each thing meant. */
export function idempotent(key: string): RequestInit {
  return { headers: { 'Idempotency-Key': key } }
}

/**
 * Names what this page shows. The browser keeps one link of a kind at a time, so a second window may have opened another
 * case or draft since; the server then refuses instead of writing to the wrong one.
 */
export function showing(what: string | undefined): RequestInit {
  return what ? { headers: { 'X-Medspil-Shown': what } } : {}
}

async function send(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new ApiError(unreachable())
  }
}

/** The server sets the cookie with any answer; a page opened long ago may have lost it, so it is asked for again. */
async function csrfToken(): Promise<string | undefined> {
  const known = cookie()
  if (known) return known
  await send('/api/office', { credentials: 'same-origin' })
  return cookie()
}

function cookie(): string | undefined {
  const found = /(?:^|;\s*)XSRF-TOKEN=([^;]+)/.exec(document.cookie)
  return found?.[1] && decodeURIComponent(found[1])
}

/** A body of JSON. */
export function json(method: 'POST' | 'PUT' | 'DELETE', body: unknown): RequestInit {
  return { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
}

/** A file, as a form sends it; the browser sets the type with its boundary. */
export function upload(file: File): RequestInit {
  const body = new FormData()
  body.append('file', file)
  return { method: 'POST', body }
}

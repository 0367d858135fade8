import { afterEach, describe, expect, it, vi } from 'vitest'
import { setLanguage } from '@/shared/lib/language'
import { http, idempotent } from './http'
import type { ApiError } from './problem'

function answer(body: unknown, status = 200, type = 'application/json') {
  return new Response(body === undefined ? null : JSON.stringify(body), { status, headers: { 'content-type': type } })
}

async function failure(call: Promise<unknown>): Promise<ApiError> {
  return call.then(
    () => expect.fail('should have been refused'),
    (error) => error as ApiError,
  )
}

describe('a call to the server', () => {
  const server = vi.fn<typeof fetch>()
  vi.stubGlobal('fetch', server)
  afterEach(() => server.mockReset())

  const headersOf = (call: number) => server.mock.calls[call]?.[1]?.headers as Headers

  it('speaks the language of the screen', async () => {
    server.mockResolvedValue(answer({}))
    setLanguage('en')

    await http('/api/office')

    expect(headersOf(0).get('Accept-Language')).toBe('en')
  })

  it('carries the token against forged requests only where something changes', async () => {
    server.mockImplementation(async () => answer({}))
    // biome-ignore lint/suspicious/noDocumentCookie: as the server sets it
    document.cookie = 'XSRF-TOKEN=a%2Fb; path=/'

    await http('/api/case')
    await http('/api/case/messages', { method: 'POST', ...idempotent('one') })

    expect(headersOf(0).has('X-XSRF-TOKEN')).toBe(false)
    expect(headersOf(1).get('X-XSRF-TOKEN')).toBe('a/b')
    expect(headersOf(1).get('Idempotency-Key')).toBe('one')
  })

  it('fetches the token first when the browser has none', async () => {
    server.mockImplementation(async (url) => {
      // biome-ignore lint/suspicious/noDocumentCookie: as the server sets it
      if (url === '/api/office') document.cookie = 'XSRF-TOKEN=fresh; path=/'
      return answer({})
    })

    await http('/api/drafts', { method: 'POST' })

    expect(headersOf(1).get('X-XSRF-TOKEN')).toBe('fresh')
  })

  it('is refused with the server’s own words and fields', async () => {
    const errors = [{ field: 'email', code: 'email', message: 'Skriv en hel adresse.' }]
    server.mockResolvedValue(
      answer({ type: '/problems/refused-content', title: 'Ret svarene', errors }, 422, 'application/problem+json'),
    )

    const error = await failure(http('/api/requisitions'))

    expect(error.is('refused-content')).toBe(true)
    expect(error.problem).toMatchObject({ status: 422, title: 'Ret svarene', errors })
  })

  it('has words of its own for an answer that has none', async () => {
    server.mockResolvedValue(
      new Response('<h1>Bad gateway</h1>', { status: 503, headers: { 'content-type': 'text/html' } }),
    )

    expect((await failure(http('/api/case'))).problem.title).toBe('Medspil er optaget et øjeblik')
  })

  it('has words of its own when the server is not reached', async () => {
    server.mockRejectedValue(new TypeError('Failed to fetch'))

    const error = await failure(http('/api/case'))

    expect(error.status).toBe(0)
    expect(error.problem.title).toBe('Vi kan ikke få forbindelse')
  })

  it('gives nothing for an empty answer', async () => {
    server.mockResolvedValue(new Response(null, { status: 204 }))

    expect(await http('/api/session', { method: 'DELETE' })).toBeUndefined()
  })
})

import common from '@/shared/lib/common'
import { language } from '@/shared/lib/language'
import { textIn } from '@/shared/lib/text'

/** A field that the server refused, by its name in the request. */
interface FieldError {
  field: string
  code: string
  message: string
}

/** RFC 9457, as the server answers every failure: `type` is stable, the texts are in the caller's language. */
export interface Problem {
  type: string
  title: string
  detail?: string
  status: number
  errors?: FieldError[]
  [extension: string]: unknown
}

/** Thrown by every call that does not succeed, also when the server was not reached. */
export class ApiError extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.title)
    this.name = 'ApiError'
    this.problem = problem
  }

  get status(): number {
    return this.problem.status
  }

  is(slug: string): boolean {
    return this.problem.type.endsWith(`/problems/${slug}`)
  }
}

/** Reads an answer that is no success, whoever gave it: the product, or a proxy that knows no problem details. */
export async function problemOf(response: Response): Promise<Problem> {
  const type = response.headers.get('content-type') ?? ''
  if (/application\/(problem\+)?json/.test(type)) {
    const body = (await response.json().catch(() => undefined)) as Partial<Problem> | undefined
    if (body && typeof body.title === 'string') {
      return { ...body, title: body.title, type: body.type ?? 'about:blank', status: response.status }
    }
  }
  return { type: 'about:blank', status: response.status, ...words(response.status) }
}

export function unreachable(): Problem {
  return { type: '/problems/unreachable', status: 0, ...words(0) }
}

/** What went wrong, as a problem; a programming error is not hidden as one. */
export function asProblem(error: unknown): Problem {
  if (error instanceof ApiError) return error.problem
  throw error
}

function words(status: number): { title: string; detail: string } {
  const t = textIn(common, language())
  if (status === 0) return { title: t('problem.unreachable'), detail: t('problem.unreachableDetail') }
  if (status === 413) return { title: t('problem.tooLarge'), detail: t('problem.tooLargeDetail') }
  if (status === 404) return { title: t('problem.notFound'), detail: t('problem.notFoundDetail') }
  if (status === 503) return { title: t('problem.busy'), detail: t('problem.busyDetail') }
  return { title: t('problem.failed'), detail: t('problem.failedDetail') }
}

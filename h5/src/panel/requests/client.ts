/** The one door to the staff API: adds the CSRF token, turns every refusal into a RequestFailed with words for people. */
import createClient from 'openapi-fetch'
import type { paths } from '../../api/admin'

export class RequestFailed extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly supportCode: string,
    readonly fields: Record<string, string> = {},
    readonly details: Record<string, unknown> = {},
  ) {
    super(message)
  }
}

const held = { csrf: '', whenLoggedOut: () => {} }

export function holdCsrfToken(token: string): void {
  held.csrf = token
}

/** Called when the server says that a session has ended; who never had one is not told so. */
export function onLoggedOut(tell: () => void): void {
  held.whenLoggedOut = tell
}

export const client = createClient<paths>({ baseUrl: '/', credentials: 'same-origin', headers: { Accept: 'application/json' } })

client.use({
  onRequest({ request }) {
    if (request.method !== 'GET') request.headers.set('X-CSRF-Token', held.csrf)
    return request
  },
  onError() {
    return new RequestFailed(0, 'offline', '网络不通，请检查网络后再试', '')
  },
})

interface Refusal {
  code?: string
  message?: string
  request_id?: string
  fields?: Record<string, string>
  details?: Record<string, unknown>
}

interface Answered<Data> {
  data?: Data
  error?: unknown
  response: Response
}

/** Waits for a call and gives its data, or throws RequestFailed. */
export async function answerOf<Data>(call: Promise<Answered<Data>>): Promise<Data> {
  const { data, error, response } = await call
  if (response.ok) return data as Data
  const refusal = (typeof error === 'object' && error !== null ? error : {}) as Refusal
  if (response.status === 401 && held.csrf) held.whenLoggedOut()
  throw new RequestFailed(
    response.status,
    refusal.code ?? 'unreadable',
    refusal.message ?? '服务器没有给出能读懂的回答，请稍后再试',
    refusal.request_id ?? response.headers.get('X-Request-ID') ?? '',
    refusal.fields,
    refusal.details,
  )
}

/** What to say of anything that was thrown. */
export function wordsOf(problem: unknown): string {
  if (!(problem instanceof RequestFailed)) return '页面出了差错，请刷新后再试'
  return problem.status >= 500 && problem.supportCode ? `${problem.message}（支持码 ${problem.supportCode}）` : problem.message
}

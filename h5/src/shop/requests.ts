import type {
  ConsentText, CustomerOrderDetail, CustomerOrders, Delivery, Hold, NumberBatch, PlacedOrder, PlaceOrder, ShareSignature,
  SmsSent, Tracked,
} from './page'

/** The server answered no: `code` is for us, `message` for people. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly requestId: string,
    readonly fields: Record<string, string>,
    readonly details: Record<string, unknown>,
    readonly retryAfter: number,
  ) {
    super(message)
  }
}

/** What a refusal says, with the seconds to wait when it does not name them itself. */
export function inWords(refusal: Refusal): string {
  const waits = refusal.retryAfter > 0 && !/\d/.test(refusal.message)
  return waits ? `${refusal.message}，${refusal.retryAfter} 秒后再试` : refusal.message
}

/** No answer came: nobody knows whether the server did anything. */
export class NetworkDown extends Error {}

export interface NumberFilter {
  tail?: string
  contains?: string
  excludes?: string
  pattern?: string
  near?: string
  limit?: number
}

const PATIENCE_MS = 20_000

export const findNumbers = (code: string, filter: NumberFilter) =>
  ask<NumberBatch>('GET', `/links/${encodeURIComponent(code)}/numbers`, { query: { ...filter } })
export const askDelivery = (code: string, district_code: string) =>
  ask<Delivery>('GET', `/links/${encodeURIComponent(code)}/delivery`, { query: { district_code } })
export const currentHold = () => ask<Hold | null>('GET', '/hold')
export const hold = (link_code: string, number_id: number) => ask<Hold>('PUT', '/hold', { body: { link_code, number_id } })
export const sendSmsCode = (phone: string, purpose: 'order' | 'track') =>
  ask<SmsSent>('POST', '/sms-codes', { body: { phone, purpose } })
export const placeOrder = (order: PlaceOrder, requestKey: string) =>
  ask<PlacedOrder>('POST', '/orders', { body: order, headers: { 'Idempotency-Key': requestKey } })
export const consentTexts = () => ask<ConsentText[]>('GET', '/consents')
export const track = (phone: string, sms_code: string) => ask<Tracked>('POST', '/track', { body: { phone, sms_code } })
export const myOrders = () => ask<CustomerOrders>('GET', '/orders')
export const myOrder = (no: string) => ask<CustomerOrderDetail>('GET', `/orders/${encodeURIComponent(no)}`)
export const shareSignature = (url: string) => ask<ShareSignature>('GET', '/share-signature', { query: { url } })

interface Question {
  query?: Record<string, string | number | undefined>
  body?: unknown
  headers?: Record<string, string>
}

async function ask<Answer>(method: string, path: string, { query = {}, body, headers }: Question = {}): Promise<Answer> {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value !== undefined && value !== '') search.set(name, String(value))
  const url = `/api/shop${path}${search.toString() && '?' + search.toString()}`
  const response = await answered(url, {
    method,
    headers: { ...(body !== undefined && { 'Content-Type': 'application/json' }), ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  if (response.status === 204) return null as Answer
  if (response.ok) return (await read(response)) as Answer
  throw refusal(response, (await read(response).catch(() => ({}))) as Partial<Refusal> & { request_id?: string })
}

async function answered(url: string, request: RequestInit): Promise<Response> {
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS)
  try {
    return await fetch(url, { ...request, credentials: 'same-origin', signal: patience.signal })
  } catch {
    throw new NetworkDown()
  } finally {
    clearTimeout(timer)
  }
}

async function read(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch {
    throw new NetworkDown()
  }
}

function refusal(response: Response, body: Partial<Refusal> & { request_id?: string }): Refusal {
  return new Refusal(
    response.status,
    body.code ?? 'internal',
    body.message ?? '服务器出了点问题，过一会儿再试',
    body.request_id ?? response.headers.get('X-Request-ID') ?? '',
    body.fields ?? {},
    body.details ?? {},
    Number(response.headers.get('Retry-After')) || 0,
  )
}

import createClient from 'openapi-fetch'
import type { paths } from '../api/shop'
import type { Hold, PlaceOrder } from './page'

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
  limit?: number
}

const PATIENCE_MS = 20_000
const client = createClient<paths>({ credentials: 'same-origin', fetch: patiently })

export const findNumbers = (code: string, filter: NumberFilter) =>
  answer(client.GET('/api/shop/links/{code}/numbers', { params: { path: { code }, query: filter } }))
export const askDelivery = (code: string, district_code: string) =>
  answer(client.GET('/api/shop/links/{code}/delivery', { params: { path: { code }, query: { district_code } } }))
export const consentTexts = (link_code: string) => answer(client.GET('/api/shop/consents', { params: { query: { link_code } } }))
/** The number that is held for this visitor and that this link can order; null when there is none. */
export const currentHold = (link_code: string) =>
  answer<Hold | null>(client.GET('/api/shop/hold', { params: { query: { link_code } } }))
export const hold = (link_code: string, number_id: number) => answer(client.PUT('/api/shop/hold', { body: { link_code, number_id } }))
export const sendSmsCode = (phone: string, purpose: 'order' | 'track') =>
  answer(client.POST('/api/shop/sms-codes', { body: { phone, purpose } }))
export const placeOrder = (body: PlaceOrder, requestKey: string) =>
  answer(client.POST('/api/shop/orders', { body, params: { header: { 'Idempotency-Key': requestKey } } }))
export const track = (phone: string, sms_code: string) => answer(client.POST('/api/shop/track', { body: { phone, sms_code } }))
export const myOrders = () => answer(client.GET('/api/shop/orders'))
export const myOrder = (order_no: string) => answer(client.GET('/api/shop/orders/{order_no}', { params: { path: { order_no } } }))
export const shareSignature = (url: string) => answer(client.GET('/api/shop/share-signature', { params: { query: { url } } }))

/** What the server answered, or why it did not. */
async function answer<Data>(asked: Promise<{ data?: Data; error?: unknown; response: Response }>): Promise<Data> {
  const { data, error, response } = await asked.catch((reason: unknown) => {
    // A page of a hotel's network instead of an answer is no answer either.
    throw reason instanceof SyntaxError ? new NetworkDown() : reason
  })
  if (!response.ok) throw refusal(response, error)
  return (data ?? null) as Data
}

async function patiently(request: Request): Promise<Response> {
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS)
  try {
    const response = await fetch(request, { signal: patience.signal })
    const body = await response.arrayBuffer()
    return new Response(response.status === 204 ? null : body, response)
  } catch {
    throw new NetworkDown()
  } finally {
    clearTimeout(timer)
  }
}

function refusal(response: Response, error: unknown): Refusal {
  const body = (typeof error === 'object' && error !== null ? error : {}) as Partial<Refusal> & { request_id?: string }
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

import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { PlaceOrder } from '../src/shop/page'
import type * as Submitting from '../src/shop/order/submitting'

const ORDER = { link_code: 'k7f2q9' } as PlaceOrder
const PLACED = { order_no: 'HK1', progress_url: '/orders/HK1' }

let keys: (string | null)[] = []
let answers: (() => Promise<Response>)[] = []

const says = (status: number, body: unknown) => () => Promise.resolve(Response.json(body, { status }))
const dead = () => Promise.reject(new TypeError('network'))

let submitting: typeof Submitting

/** The module as a freshly loaded page has it. */
async function load(): Promise<typeof Submitting> {
  vi.resetModules()
  return import('../src/shop/order/submitting')
}

beforeEach(async () => {
  sessionStorage.clear()
  submitting = await load()
  keys = []
  vi.stubGlobal('fetch', (request: Request) => {
    keys.push(request.headers.get('Idempotency-Key'))
    return (answers.shift() ?? dead)()
  })
})

describe('submitting an order', () => {
  it('sends one request however often the button is pressed', async () => {
    answers = [says(201, PLACED)]
    const placed = await Promise.all([submitting.submit(ORDER), submitting.submit(ORDER), submitting.submit(ORDER)])
    expect(placed).toEqual([PLACED, PLACED, PLACED])
    expect(keys).toHaveLength(1)
  })

  it('carries the same key until an answer came, also over a reload', async () => {
    answers = [dead, says(503, {}), says(201, PLACED)]
    await expect(submitting.submit(ORDER)).rejects.toThrow()
    expect(submitting.unanswered.value).toBe(true)
    submitting = await load()
    expect(submitting.unanswered.value).toBe(true)
    await expect(submitting.submit(ORDER)).rejects.toThrow()
    await submitting.submit(ORDER)
    expect(new Set(keys).size).toBe(1)
    expect(submitting.unanswered.value).toBe(false)
  })

  it('takes a new key after a refusal, for that was an answer', async () => {
    answers = [says(422, { code: 'sms_code_wrong', message: '验证码不对' }), says(201, PLACED)]
    await expect(submitting.submit(ORDER)).rejects.toMatchObject({ code: 'sms_code_wrong', message: '验证码不对' })
    await submitting.submit(ORDER)
    expect(new Set(keys).size).toBe(2)
  })

  it('keeps the key when the server says that it meant another order', async () => {
    answers = [says(409, { code: 'request_key_reused', message: '…' })]
    await expect(submitting.submit(ORDER)).rejects.toMatchObject({ code: 'request_key_reused' })
    expect(submitting.unanswered.value).toBe(true)
  })

  it('takes a page that is no JSON for no answer', async () => {
    answers = [() => Promise.resolve(new Response('<html>登录无线网络</html>', { headers: { 'content-type': 'text/html' } }))]
    await expect(submitting.submit(ORDER)).rejects.toThrow()
    expect(submitting.unanswered.value).toBe(true)
  })

  it('makes keys without crypto.randomUUID too', () => {
    vi.stubGlobal('crypto', { getRandomValues: (bytes: Uint8Array) => bytes.fill(171) })
    expect(submitting.requestKey()).toBe('ab'.repeat(16))
    vi.unstubAllGlobals()
  })
})

import { recall, remember } from '../memory'
import type { PlacedOrder, PlaceOrder } from '../page'
import { NetworkDown, placeOrder, Refusal } from '../requests'

/** Set while a request was sent and no answer came; the next one must carry the same key. */
export const unanswered = () => recall<string>('request') !== null

let running: Promise<PlacedOrder> | null = null

/**
 * Sends the order once, however often it is asked: the request key stays in this tab until the server has answered,
 * so that a repeated press, a retry and a reload all mean the same order.
 */
export function submit(order: PlaceOrder): Promise<PlacedOrder> {
  running ??= send(order).finally(() => (running = null))
  return running
}

/** The customer knows that the earlier attempt made no order: the next one is a new order. */
export function forgetRequest(): void {
  remember('request', null)
}

async function send(order: PlaceOrder): Promise<PlacedOrder> {
  const key = recall<string>('request') ?? requestKey()
  remember('request', key)
  try {
    const placed = await placeOrder(order, key)
    forgetRequest()
    return placed
  } catch (reason) {
    if (isAnswer(reason)) forgetRequest()
    throw reason
  }
}

/** A refusal is an answer; a dead network and a broken server are not: the order may have been placed. */
function isAnswer(reason: unknown): boolean {
  return !(reason instanceof NetworkDown) && reason instanceof Refusal && reason.status < 500 && reason.code !== 'request_key_reused'
}

/** A random key; `crypto.randomUUID` is missing in older browsers and outside https. */
export function requestKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

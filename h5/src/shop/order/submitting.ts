import { computed, ref } from 'vue'
import { recall, remember } from '../memory'
import type { PlacedOrder, PlaceOrder } from '../page'
import { NetworkDown, placeOrder, Refusal } from '../requests'

/** The key of a request that got no answer; the next one must carry it again. */
const openKey = ref(recall<string>('request'))
/** Whether an order may have been placed without this phone knowing. */
export const unanswered = computed(() => openKey.value !== null)

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
  keepKey(null)
}

function keepKey(key: string | null): void {
  openKey.value = key
  remember('request', key)
}

async function send(order: PlaceOrder): Promise<PlacedOrder> {
  const key = openKey.value ?? requestKey()
  keepKey(key)
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

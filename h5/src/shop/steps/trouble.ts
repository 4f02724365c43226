import { shallowRef } from 'vue'
import type { NumberOffer } from '../page'
import { NetworkDown, Refusal } from '../requests'
import { overlay } from './overlays'

/** Does again what failed: it takes the trouble's page away, or shows the new one. */
type Retry = () => Promise<void>

/** What stands in the way and fills the screen. */
export type Trouble =
  | { kind: 'taken'; number: NumberOffer; similar: NumberOffer[]; ordering: boolean }
  | { kind: 'stopped' }
  | { kind: 'limit'; message: string }
  | { kind: 'offline'; ordering: boolean; retry: Retry }
  | { kind: 'uncertain' }
  | { kind: 'server'; requestId: string; ordering: boolean; retry: Retry }

export const trouble = shallowRef<Trouble | null>(null)

export function show(found: Trouble): void {
  if (!trouble.value) overlay(() => (trouble.value = null))
  trouble.value = found
}

/** What was being done when it failed, and how to do it again. */
export interface Attempt {
  number: NumberOffer | null
  ordering: boolean
  retry: Retry
}

/** Shows the state that a failed hold or order ended in; false when it belongs beside a field instead. */
export function showRefusal(reason: unknown, attempt: Attempt): boolean {
  const found = stateOf(reason, attempt)
  if (found) show(found)
  return found !== null
}

function stateOf(reason: unknown, { number, ordering, retry }: Attempt): Trouble | null {
  if (reason instanceof NetworkDown) return { kind: 'offline', ordering, retry }
  if (!(reason instanceof Refusal)) throw reason
  if (reason.status >= 500) return { kind: 'server', requestId: reason.requestId, ordering, retry }
  switch (reason.code) {
    case 'number_taken':
      return number && { kind: 'taken', number, similar: (reason.details.similar ?? []) as NumberOffer[], ordering }
    case 'plan_stopped':
      return { kind: 'stopped' }
    case 'person_limit_reached':
      return { kind: 'limit', message: reason.message }
    case 'request_key_reused':
      return { kind: 'uncertain' }
    default:
      return null
  }
}

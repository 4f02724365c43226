import { computed, reactive } from 'vue'
import { recall, remember } from '../memory'
import type { Hold, NumberOffer } from '../page'
import { currentHold, hold } from '../requests'

/** The one number that is kept for this visitor; the server says until when, this only counts it down. */
export const held = reactive({
  code: '',
  number: null as NumberOffer | null,
  /** epoch milliseconds by this phone's clock */
  until: 0,
  now: Date.now(),
  asking: false,
})

export const secondsLeft = computed(() => Math.max(0, (held.until - held.now) / 1000))
export const holdState = computed<'none' | 'asking' | 'held' | 'expired'>(() => {
  if (held.asking) return 'asking'
  if (!held.number) return 'none'
  return secondsLeft.value > 0 ? 'held' : 'expired'
})

let ticking = 0
let wanted = 0
let queue: Promise<unknown> = Promise.resolve()
/** what the server said last, while a new wish is already shown */
let confirmed: { number: NumberOffer | null; until: number } = { number: null, until: 0 }

/** Begins with what this tab remembers of the link, then asks the server what is true. */
export async function resumeHold(code: string): Promise<void> {
  held.code = code
  const kept = recall<{ number: NumberOffer; until: number }>('hold.' + code)
  if (kept) settle(kept.number, kept.until)
  watchClock()
  const true_ = await currentHold(code).catch(() => undefined)
  if (true_ === undefined || held.asking) return
  if (true_) accept(true_)
  else if (held.number) settle(held.number, 0)
}

/**
 * Asks the server to keep a number. Of several quick wishes only the last is asked for.
 * Rejects with the refusal (number_taken, plan_stopped …); the number held before is then shown again.
 */
export async function keep(number: NumberOffer): Promise<void> {
  const wish = ++wanted
  held.asking = true
  held.number = number
  const turn = queue.then(() => (wish === wanted ? hold(held.code, number.id) : null))
  queue = turn.catch(() => undefined)
  try {
    const answer = await turn
    if (answer && wish === wanted) accept(answer)
  } catch (reason) {
    if (wish === wanted) settle(confirmed.number?.id === number.id ? null : confirmed.number, confirmed.until)
    throw reason
  } finally {
    if (wish === wanted) held.asking = false
  }
}

/** The server said that the time is over, or the order took the number. */
export function forgetHold(expired: boolean): void {
  settle(expired ? held.number : null, 0)
}

function accept(answer: Hold): void {
  settle(answer.number, Date.now() + answer.seconds_left * 1000)
}

function settle(number: NumberOffer | null, until: number): void {
  confirmed = { number, until }
  held.number = number
  held.until = until
  held.now = Date.now()
  remember('hold.' + held.code, number && { number, until })
}

function watchClock(): void {
  if (ticking) return
  ticking = window.setInterval(() => (held.now = Date.now()), 1000)
  document.addEventListener('visibilitychange', () => (held.now = Date.now()))
}

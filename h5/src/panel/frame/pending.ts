/** The piles of waiting work, for the counts in the menu: read with the overview, again every minute and after each move. */
import { shallowRef } from 'vue'
import { readOverview } from '../requests/overview'
import type { Overview, QueueItem } from '../requests/shapes'

const EVERY_MS = 60_000

export const piles = shallowRef<readonly QueueItem[]>([])

export function takePiles(overview: Overview): void {
  piles.value = overview.queue
}

/** A count in the menu is a help, not a promise: when it can't be read, the last one stays. */
export async function recount(): Promise<void> {
  try {
    takePiles(await readOverview())
  } catch {
    return
  }
}

export function keepCounting(): () => void {
  void recount()
  const timer = window.setInterval(() => document.hidden || void recount(), EVERY_MS)
  return () => window.clearInterval(timer)
}

export function countOf(keys: readonly string[]): number {
  return piles.value.filter((pile) => keys.includes(pile.key)).reduce((sum, pile) => sum + pile.count, 0)
}

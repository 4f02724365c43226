/** Which room works off which pile of the overview's queue. */
import { mayEnter } from '../frame/routes'
import { doorOf, GROUPS } from '../frame/rooms'

const FILTERS: Record<string, string> = { 'orders.ship': '?state=confirmed' }

export function doorOfPile(key: string): string | undefined {
  const room = GROUPS.flatMap((group) => group.rooms).find((one) => one.piles.includes(key) && mayEnter(one.needs))
  return room && doorOf(room) + (FILTERS[key] ?? '')
}

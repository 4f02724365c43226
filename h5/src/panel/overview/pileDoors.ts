/** Which room works off which pile of the overview's queue; none when it is not this person's work. */
import { doorOf, GROUPS } from '../frame/rooms'
import { pilesOf } from '../frame/routes'

const FILTERS: Record<string, string> = { 'orders.ship': '?state=confirmed' }

export function doorOfPile(key: string): string | undefined {
  const room = GROUPS.flatMap((group) => group.rooms).find((one) => pilesOf(one).includes(key))
  return room && doorOf(room) + (FILTERS[key] ?? '')
}

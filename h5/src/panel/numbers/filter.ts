/** What a list of numbers is narrowed by. */
import type { NumberFilter } from '../requests/numbers'

export interface Wanted {
  pool: number | null
  status: string
  tail: string
  contains: string
  excludes: string
  pattern: string
  province: string
}

export const NOTHING_WANTED: Wanted = { pool: null, status: '', tail: '', contains: '', excludes: '', pattern: '', province: '' }

export const STATUSES: readonly { value: string; label: string }[] = [
  { value: '', label: '全部状态' }, { value: 'available', label: '可售' }, { value: 'reserved', label: '保留' }, { value: 'sold', label: '已售' }, { value: 'retired', label: '停用' },
]

/** Only what is really asked, so that an empty field narrows nothing. */
export function askedOf(wanted: Wanted): NumberFilter {
  const { pool, ...words } = wanted
  const asked: NumberFilter = Object.fromEntries(Object.entries(words).filter(([, value]) => value !== ''))
  return pool === null ? asked : { ...asked, pool_id: pool }
}

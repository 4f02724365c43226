import { reactive } from 'vue'
import type { NumberOffer, ShopPage } from '../page'
import { findNumbers, inWords, NetworkDown, Refusal, type NumberFilter } from '../requests'
import { wider, type Wider } from './matching'

const BATCH = 12

/** What is being looked for, and what was found. */
export const search = reactive({
  mode: 'tail' as 'tail' | 'contains' | 'excludes',
  digits: '',
  pattern: '',
  without4: false,
  /** the filter of the numbers that are shown */
  shown: {} as NumberFilter,
  items: [] as NumberOffer[],
  matching: null as number | null,
  more: false,
  loading: false,
  trouble: '',
  wider: [] as (Wider & { matching: number })[],
})

let asked = 0

/** The filter that the controls stand for now. */
export function currentFilter(): NumberFilter {
  const excludes = [...new Set((search.mode === 'excludes' ? search.digits : '') + (search.without4 ? '4' : ''))].sort().join('')
  return {
    tail: (search.mode === 'tail' && search.digits) || undefined,
    contains: (search.mode === 'contains' && search.digits) || undefined,
    excludes: excludes || undefined,
    pattern: search.pattern || undefined,
  }
}

/** Shows the numbers of the first view again and fetches more beside them. */
export async function beginWith(page: ShopPage): Promise<void> {
  if (search.items.length) return
  const first = page.chosen_number ? [page.chosen_number, ...page.numbers] : page.numbers
  search.items = unique(first)
  await fetchBatch(page.link_code, {}, search.items)
}

/** Fetches a fresh random batch for the controls as they stand. */
export function nextBatch(code: string): Promise<void> {
  return fetchBatch(code, currentFilter(), [])
}

/** Sets the controls to a wider search and fetches it. */
export function widen(code: string, { filter }: Wider): Promise<void> {
  search.mode = filter.contains ? 'contains' : 'tail'
  search.digits = filter.contains ?? filter.tail ?? ''
  search.pattern = filter.pattern ?? ''
  search.without4 = filter.excludes === '4'
  return nextBatch(code)
}

/** Takes a number that somebody else has taken out of the list. */
export function dropNumber(id: number): void {
  search.items = search.items.filter((each) => each.id !== id)
}

async function fetchBatch(code: string, filter: NumberFilter, before: NumberOffer[]): Promise<void> {
  const question = ++asked
  search.loading = true
  search.trouble = ''
  try {
    const batch = await findNumbers(code, { ...filter, limit: BATCH })
    if (question !== asked) return
    search.items = before.length ? unique([...before, ...batch.items]).slice(0, BATCH) : batch.items
    search.matching = batch.matching
    search.more = batch.more
    search.shown = filter
    search.wider = batch.items.length ? [] : await counted(code, wider(filter))
  } catch (reason) {
    if (question === asked) search.trouble = sentence(reason)
  } finally {
    if (question === asked) search.loading = false
  }
}

async function counted(code: string, offers: Wider[]): Promise<(Wider & { matching: number })[]> {
  const counts = await Promise.all(
    offers.map((each) => findNumbers(code, { ...each.filter, limit: 1 }).then((batch) => batch.matching, () => 0)),
  )
  return offers.map((each, index) => ({ ...each, matching: counts[index] ?? 0 })).filter((each) => each.matching > 0)
}

function sentence(reason: unknown): string {
  if (reason instanceof Refusal) return inWords(reason)
  if (reason instanceof NetworkDown) return '网断了一下，再点一次“换一批”。'
  throw reason
}

function unique(numbers: NumberOffer[]): NumberOffer[] {
  return numbers.filter((each, index) => numbers.findIndex((other) => other.id === each.id) === index)
}

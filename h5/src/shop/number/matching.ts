import type { NumberOffer, PatternChip } from '../page'
import type { NumberFilter } from '../requests'

/** A group of a number in three parts; `hit` is what the search asked for. */
export interface MarkedGroup {
  plain: string
  hit: string
  rest: string
}

/** Divides a number into its 3-4-4 groups and marks what the filter found; without a filter, the number's own pattern. */
export function marked(number: NumberOffer, filter: NumberFilter, patterns: readonly PatternChip[]): MarkedGroup[] {
  const [from, to] = hit(number, filter, patterns)
  let start = 0
  return number.parts.map((part) => {
    const begin = clamp(from - start, part.length)
    const end = clamp(to - start, part.length)
    start += part.length
    return { plain: part.slice(0, begin), hit: part.slice(begin, end), rest: part.slice(end) }
  })
}

function hit(number: NumberOffer, filter: NumberFilter, patterns: readonly PatternChip[]): [number, number] {
  const length = number.digits.length
  if (filter.tail && number.digits.endsWith(filter.tail)) return [length - filter.tail.length, length]
  const at = filter.contains ? number.digits.lastIndexOf(filter.contains) : -1
  if (filter.contains && at >= 0) return [at, at + filter.contains.length]
  const chip = patterns.find((each) => each.pattern === (filter.pattern || number.pattern))
  return [length - (chip?.example.length ?? 0), length]
}

const clamp = (value: number, most: number) => Math.min(Math.max(value, 0), most)

/** What a plan with this number is billed at least, each month. */
export function leastMonthly(planFee: number, number: NumberOffer | null): number {
  return Math.max(planFee, number?.min_spend_fen ?? 0)
}

/** A weaker search to offer when nothing was found, with words for it. */
export interface Wider {
  label: string
  filter: NumberFilter
}

/** Up to four searches that ask for less than `filter` does, the nearest first. */
export function wider(filter: NumberFilter): Wider[] {
  const { tail, contains, pattern, excludes, ...rest } = filter
  const offers: Wider[] = []
  const offer = (label: string, part: NumberFilter) => offers.push({ label, filter: { ...rest, ...part } })
  const digits = tail ?? contains
  if (pattern && digits) offer(`${tail ? '尾号' : '带'} ${digits}，不限样式`, { tail, contains, excludes })
  if (excludes && (digits || pattern)) offer(`不管带不带 ${excludes}`, { tail, contains, pattern })
  if (tail) {
    offer(`中间带 ${tail}`, { contains: tail, excludes })
    for (const shorter of [tail.slice(1), tail.slice(0, -1)]) if (shorter.length > 1) offer(`尾号 ${shorter}`, { tail: shorter, excludes })
  }
  if (contains) for (const shorter of [contains.slice(1), contains.slice(0, -1)]) if (shorter.length > 1) offer(`带 ${shorter}`, { contains: shorter, excludes })
  const seen = new Set<string>()
  return offers.filter((each) => !seen.has(each.label) && seen.add(each.label)).slice(0, 4)
}

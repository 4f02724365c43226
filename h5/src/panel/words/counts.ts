/** Counts and shares as people read them. */
export function grouped(count: number): string {
  return count.toLocaleString('en-US')
}

/** Basis points as a percentage with one decimal. */
export function percent(bps: number): string {
  return `${(bps / 100).toFixed(1)}%`
}

/** How much `now` differs from `before`, in basis points; null when there is nothing to compare with. */
export function change(now: number, before: number): number | null {
  return before === 0 ? null : Math.round(((now - before) * 10000) / before)
}

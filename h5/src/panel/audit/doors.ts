/** Where a line of the audit log leads, and what it says that a setting was and became. */
import type { AuditRow } from '../requests/shapes'

const DOORS: Record<string, string> = { order: '/orders/', agent: '/agents/', plan: '/plans/', withdrawal: '/withdrawals/', import: '/numbers/import/' }

/** The screen of what the act was done to; null for what has none. */
export function doorOfSubject(row: Pick<AuditRow, 'subject_kind' | 'subject_key'>): string | null {
  const door = DOORS[row.subject_kind]
  return door && row.subject_key ? door + row.subject_key : null
}

/** 占号时间 15 分钟 → 20 分钟; "" where the line names no change. */
export function changesIn(row: Pick<AuditRow, 'detail'>): string {
  const { changes } = row.detail
  return Array.isArray(changes) ? changes.join('；') : ''
}

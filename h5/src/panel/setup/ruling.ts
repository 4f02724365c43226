/** A rule as its form holds it: text that a person types, against the bounds that the server names. */
import type { RuleField } from '../requests/shapes'
import { grouped } from '../words/counts'
import { fenOf, yuan } from '../words/money'

/** 元 and % are kept as fen and basis points: a hundredth of what is typed. */
function inHundredths(field: Pick<RuleField, 'unit'>): boolean {
  return field.unit === '元' || field.unit === '%'
}

/** What stands in the field for a value that is kept: 1000 fen → 10.00 */
export function typedOf(field: Pick<RuleField, 'unit' | 'value'>): string {
  return inHundredths(field) ? yuan(Number(field.value)) : field.value
}

/** What was typed, as it is kept; null when it is no such number. */
export function keptOf(field: Pick<RuleField, 'unit'>, typed: string): number | null {
  if (inHundredths(field)) return fenOf(typed)
  const plain = typed.normalize('NFKC').trim()
  return /^\d{1,9}$/.test(plain) ? Number(plain) : null
}

/** What is wrong with it, said while it is typed; "" when nothing is. */
export function mistakeIn(field: Pick<RuleField, 'unit' | 'least' | 'most' | 'over'>, typed: string): string {
  if (typed.trim() === '') return '这一项不能空着'
  const kept = keptOf(field, typed)
  if (kept === null) return inHundredths(field) ? '请填数字，最多两位小数' : '请填整数，不带小数点和单位'
  if (kept > field.most && field.over) return field.over
  const words = (value: number): string => (inHundredths(field) ? yuan(value) : grouped(value))
  return kept < field.least || kept > field.most ? `请填 ${words(field.least)} 到 ${words(field.most)}` : ''
}

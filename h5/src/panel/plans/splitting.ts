/** Shares one card's income: the seller, the one above, and what stays with the platform. Always adds up to the income. */
import type { EditedPlan } from './draft'

export interface Part {
  who: string
  how: string
  fen: number
}

export interface Split {
  parts: Part[]
  income: number
  /** what is promised beyond the income; 0 when the plan pays for itself */
  loss: number
}

/** `chained`: the seller has someone above; without, the second share stays with the platform. */
export function splitOf(commission: EditedPlan['commission'], chained: boolean): Split | null {
  const { levels_fen: [seller, above], platform_income_fen: income } = commission
  if (seller === null || seller === undefined || income === null) return null
  const second = above ?? 0
  const toAbove = chained ? second : 0
  const keeps = income - seller - toAbove
  const parts: Part[] = [
    { who: '成交代理', how: '一级佣金', fen: seller },
    { who: '上级代理', how: chained ? '二级佣金' : '没有上级，不付', fen: toAbove },
    { who: '平台留存', how: '收入减去各级', fen: keeps },
  ]
  return { parts, income, loss: Math.max(-keeps, 0) }
}

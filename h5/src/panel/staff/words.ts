/** How an account of staff stands, in a dot and a word. */
import type { StaffRow } from '../requests/shapes'

export function standingOf(row: Pick<StaffRow, 'active' | 'must_change_password'>): { tone: string; words: string } {
  if (!row.active) return { tone: '', words: '已停用' }
  return row.must_change_password ? { tone: 'act', words: '待改初始密码' } : { tone: 'good', words: '正常' }
}

/** What may stand in a login; the server says the same when it refuses. */
export const LOGIN_RULE = '3 到 40 个字母、数字、点、横线或下划线，如 lin.zhixia'

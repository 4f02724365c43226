import { answerOf, client } from './client'
import type { CommissionRow, Explanation, Page, Settled } from './shapes'

export interface CommissionFilter {
  state?: string
  page?: number
}

export function listCommissions(filter: CommissionFilter): Promise<Page<CommissionRow>> {
  return answerOf(client.GET('/api/admin/commissions', { params: { query: filter } }))
}

export function explainOrder(order_no: string): Promise<Explanation> {
  return answerOf(client.GET('/api/admin/orders/{order_no}/commission', { params: { path: { order_no } } }))
}

export function settleOrders(order_nos: string[]): Promise<Settled> {
  return answerOf(client.POST('/api/admin/commissions/settle', { body: { order_nos } }))
}

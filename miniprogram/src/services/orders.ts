/** Orders that came through the agent's links, and why each earns what it earns. */
import type { Answer } from './kept'
import { read } from './request'
import type { AgentOrderDetail, AgentOrders, Explanation, Home } from './shapes'

export const readHome = (): Promise<Answer<Home>> => read('home', '/home')

export function listOrders(tab: string, query: string, page: number): Promise<Answer<AgentOrders>> {
  return read(`orders:${tab}:${query}:${page}`, '/orders', { tab, query, page })
}

export const readOrder = (orderNo: string): Promise<Answer<AgentOrderDetail>> => read(`order:${orderNo}`, `/orders/${orderNo}`)

export const explainCommission = (orderNo: string): Promise<Answer<Explanation>> => read(`explain:${orderNo}`, `/orders/${orderNo}/commission`)

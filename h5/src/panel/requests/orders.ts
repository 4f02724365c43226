import { answerOf, client } from './client'
import type { OrderFile, OrderRow, Page, RejectReason, Unmasked, UnmaskField } from './shapes'

export interface OrderFilter {
  state?: string
  query?: string
  page?: number
  size?: number
}

export function listOrders(filter: OrderFilter): Promise<Page<OrderRow>> {
  return answerOf(client.GET('/api/admin/orders', { params: { query: filter } }))
}

export function readOrder(order_no: string): Promise<OrderFile> {
  return answerOf(client.GET('/api/admin/orders/{order_no}', { params: { path: { order_no } } }))
}

/** The three moves that need nothing but a yes. */
export function passOrder(order_no: string, verb: 'accept' | 'approve' | 'confirm'): Promise<OrderFile> {
  return answerOf(client.POST(`/api/admin/orders/{order_no}/${verb}`, { params: { path: { order_no } } }))
}

export function rejectOrder(order_no: string, reason_code: string, note: string): Promise<OrderFile> {
  return answerOf(client.POST('/api/admin/orders/{order_no}/reject', { params: { path: { order_no } }, body: { reason_code, note } }))
}

export function shipOrder(order_no: string, carrier: string, waybill: string): Promise<OrderFile> {
  return answerOf(client.POST('/api/admin/orders/{order_no}/ship', { params: { path: { order_no } }, body: { carrier, waybill } }))
}

export function signOrder(order_no: string, signed_at: string | null): Promise<OrderFile> {
  return answerOf(client.POST('/api/admin/orders/{order_no}/sign', { params: { path: { order_no } }, body: { signed_at } }))
}

export function activateOrder(order_no: string, activated_on: string, holder_matches: boolean): Promise<OrderFile> {
  return answerOf(
    client.POST('/api/admin/orders/{order_no}/activate', { params: { path: { order_no } }, body: { activated_on, holder_matches } }),
  )
}

export function chargeOrder(order_no: string, amount_fen: number, charged_on: string): Promise<OrderFile> {
  return answerOf(
    client.POST('/api/admin/orders/{order_no}/first-charge', { params: { path: { order_no } }, body: { amount_fen, charged_on } }),
  )
}

export function correctOrder(order_no: string, to: string, reason: string): Promise<OrderFile> {
  return answerOf(client.POST('/api/admin/orders/{order_no}/correct', { params: { path: { order_no } }, body: { to, reason } }))
}

export function unmaskOrder(order_no: string, fields: UnmaskField[], reason: string): Promise<Unmasked> {
  return answerOf(client.POST('/api/admin/orders/{order_no}/unmask', { params: { path: { order_no } }, body: { fields, reason } }))
}

export async function listRejectReasons(): Promise<RejectReason[]> {
  return (await answerOf(client.GET('/api/admin/reject-reasons'))).items
}

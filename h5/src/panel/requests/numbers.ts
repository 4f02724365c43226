import { answerOf, client } from './client'
import type { NumberEvent, Page, Pool, StockNumber } from './shapes'

export interface NumberFilter {
  pool_id?: number
  status?: string
  tail?: string
  contains?: string
  excludes?: string
  pattern?: string
  province?: string
  page?: number
  size?: number
}

export async function listPools(): Promise<Pool[]> {
  return (await answerOf(client.GET('/api/admin/pools'))).items
}

export function addPool(name: string): Promise<Pool> {
  return answerOf(client.POST('/api/admin/pools', { body: { name } }))
}

export function listNumbers(filter: NumberFilter): Promise<Page<StockNumber>> {
  return answerOf(client.GET('/api/admin/numbers', { params: { query: filter } }))
}

export async function lockNumber(number_id: number, reason: string): Promise<void> {
  await answerOf(client.POST('/api/admin/numbers/{number_id}/lock', { params: { path: { number_id } }, body: { reason } }))
}

export async function unlockNumber(number_id: number, reason: string): Promise<void> {
  await answerOf(client.POST('/api/admin/numbers/{number_id}/unlock', { params: { path: { number_id } }, body: { reason } }))
}

export async function listNumberEvents(number_id: number): Promise<NumberEvent[]> {
  return (await answerOf(client.GET('/api/admin/numbers/{number_id}/events', { params: { path: { number_id } } }))).items
}

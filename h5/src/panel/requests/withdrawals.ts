import { answerOf, client } from './client'
import type { Page, WithdrawalFile, WithdrawalRow } from './shapes'

export interface WithdrawalFilter {
  state?: string
  page?: number
}

export function listWithdrawals(filter: WithdrawalFilter): Promise<Page<WithdrawalRow>> {
  return answerOf(client.GET('/api/admin/withdrawals', { params: { query: filter } }))
}

export function readWithdrawal(withdrawal_no: string): Promise<WithdrawalFile> {
  return answerOf(client.GET('/api/admin/withdrawals/{withdrawal_no}', { params: { path: { withdrawal_no } } }))
}

export function approveWithdrawal(withdrawal_no: string): Promise<WithdrawalFile> {
  return answerOf(client.POST('/api/admin/withdrawals/{withdrawal_no}/approve', { params: { path: { withdrawal_no } } }))
}

export function payWithdrawal(withdrawal_no: string, slip_no: string): Promise<WithdrawalFile> {
  return answerOf(client.POST('/api/admin/withdrawals/{withdrawal_no}/pay', { params: { path: { withdrawal_no } }, body: { slip_no } }))
}

export function refuseWithdrawal(withdrawal_no: string, reason: string): Promise<WithdrawalFile> {
  return answerOf(client.POST('/api/admin/withdrawals/{withdrawal_no}/refuse', { params: { path: { withdrawal_no } }, body: { reason } }))
}

/** Money that is the agent's, what happened to it, and taking it out. */
import type { Answer } from './kept'
import { read, request } from './request'
import type { Page, RequestWithdrawal, Wallet, WalletEntry, Withdrawal, WithdrawalQuote } from './shapes'

export const readWallet = (): Promise<Answer<Wallet>> => read('wallet', '/wallet')

export function listEntries(kind: string, month: string, page: number): Promise<Answer<Page<WalletEntry>>> {
  return read(`entries:${kind}:${month}:${page}`, '/wallet/entries', { kind, month, page })
}

export const quoteWithdrawal = (gross_fen: number): Promise<WithdrawalQuote> => request('/withdrawals/quote', { query: { gross_fen } })

/** `key` is made once per decision, so that a second tap or a lost answer asks for nothing twice. */
export function requestWithdrawal(form: RequestWithdrawal, key: string): Promise<Withdrawal> {
  return request('/withdrawals', { method: 'POST', body: form, headers: { 'Idempotency-Key': key } })
}

export const listWithdrawals = (page: number): Promise<Answer<Page<Withdrawal>>> => read(`withdrawals:${page}`, '/withdrawals', { page })

export const readWithdrawal = (number: string): Promise<Answer<Withdrawal>> => read(`withdrawal:${number}`, `/withdrawals/${number}`)

export const cancelWithdrawal = (number: string): Promise<Withdrawal> => request(`/withdrawals/${number}/cancel`, { method: 'POST' })

import { answerOf, client } from './client'
import type { LedgerEntry, Page, TrialBalance } from './shapes'

export interface EntryFilter {
  account?: string
  query?: string
  page?: number
}

export function readTrialBalance(): Promise<TrialBalance> {
  return answerOf(client.GET('/api/admin/ledger/trial-balance'))
}

export function listEntries(filter: EntryFilter): Promise<Page<LedgerEntry>> {
  return answerOf(client.GET('/api/admin/ledger/entries', { params: { query: filter } }))
}

export function readEntry(entry_id: number): Promise<LedgerEntry> {
  return answerOf(client.GET('/api/admin/ledger/entries/{entry_id}', { params: { path: { entry_id } } }))
}

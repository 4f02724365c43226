import { answerOf, client } from './client'
import type { AuditRow, Page } from './shapes'

export function listAudit(query: string, page: number): Promise<Page<AuditRow>> {
  return answerOf(client.GET('/api/admin/audit', { params: { query: { query, page } } }))
}

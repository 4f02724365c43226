import { answerOf, client } from './client'
import type { Overview } from './shapes'

export function readOverview(): Promise<Overview> {
  return answerOf(client.GET('/api/admin/overview'))
}

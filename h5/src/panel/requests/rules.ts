import { answerOf, client } from './client'
import type { Rules } from './shapes'

export function readRules(): Promise<Rules> {
  return answerOf(client.GET('/api/admin/rules'))
}

/** All or none; each mistake comes back beside its field. */
export function saveRules(values: Record<string, string>): Promise<Rules> {
  return answerOf(client.PUT('/api/admin/rules', { body: { values } }))
}

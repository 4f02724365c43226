import { answerOf, client } from './client'
import type { AgentFile, AgentRow, Page } from './shapes'

export interface AgentFilter {
  state?: string
  query?: string
  page?: number
}

export function listAgents(filter: AgentFilter): Promise<Page<AgentRow>> {
  return answerOf(client.GET('/api/admin/agents', { params: { query: filter } }))
}

export function readAgent(agent_id: number): Promise<AgentFile> {
  return answerOf(client.GET('/api/admin/agents/{agent_id}', { params: { path: { agent_id } } }))
}

export async function readPlatformInvite(): Promise<string> {
  return (await answerOf(client.GET('/api/admin/agents/platform-invite'))).invite_code
}

export type AgentVerb = 'approve' | 'refuse' | 'freeze' | 'unfreeze'

/** Every move of an agent's standing needs a reason; the agent reads it when it goes against them. */
export function decideAgent(agent_id: number, verb: AgentVerb, reason: string): Promise<AgentFile> {
  return answerOf(client.POST(`/api/admin/agents/{agent_id}/${verb}`, { params: { path: { agent_id } }, body: { reason } }))
}

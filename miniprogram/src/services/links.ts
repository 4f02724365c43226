/** The agent's personal links. */
import { recast, type Answer } from './kept'
import { read, request } from './request'
import type { AgentLink } from './shapes'
import { absolute } from './transport'

/** The same plan and number give the same link each time. */
export async function makeLink(plan_id: number, number_id: number | null): Promise<AgentLink> {
  return withAddresses(await request<AgentLink>('/links', { method: 'POST', body: { plan_id, number_id } }))
}

export async function listLinks(): Promise<Answer<AgentLink[]>> {
  return recast(await read<{ items: AgentLink[] }>('links', '/links'), ({ items }) => items.map(withAddresses))
}

function withAddresses(link: AgentLink): AgentLink {
  return { ...link, qr_url: absolute(link.qr_url), posters: link.posters.map((poster) => ({ ...poster, url: absolute(poster.url) })) }
}

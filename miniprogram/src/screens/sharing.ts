/**
 * What a friend gets in a chat. A picture is always named: without one WeChat sends a shot of the
 * page, and with it what the agent earns.
 */
import type { AgentLink, Me } from '../services/shapes'

export interface ShareCard {
  title: string
  path: string
  imageUrl: string
}

const COVER = '/images/invite.png'

export function linkCard(link: AgentLink): ShareCard {
  return { title: link.title, path: withSlash(link.share_path), imageUrl: link.posters[0]?.url ?? link.qr_url }
}

export function inviteCard(me: Pick<Me, 'invite_code' | 'company_name'> | null): ShareCard {
  const invite = me?.invite_code ?? ''
  const name = me?.company_name ?? '号卡'
  return { title: `${name}，邀请你一起推广`, path: invite ? `/pages/join/join?invite=${invite}` : '/pages/home/home', imageUrl: COVER }
}

function withSlash(path: string): string {
  return path.startsWith('/') ? path : `/${path}`
}

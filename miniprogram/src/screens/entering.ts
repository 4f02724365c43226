/** The door: who has not joined goes to the joining page. */
import { session } from '../services/session'

const JOIN = 'pages/join/join'

/** True for a person who is signed in and has not joined; unknown counts as no. */
export async function isGuest(): Promise<boolean> {
  const open = await session.open().catch(() => null)
  return open !== null && !open.registered
}

export function toJoining(): void {
  const pages = getCurrentPages()
  if (pages[pages.length - 1]?.route !== JOIN) void wx.reLaunch({ url: `/${JOIN}` })
}

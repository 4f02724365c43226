/**
 * Who is signed in: wx.login gives a code, the server a token. One sign-in at a time, however many
 * calls wait for it. A person who has not joined yet has a guest's token.
 */
import { send } from './transport'
import { forgetKept } from './kept'
import { ApiError } from './errors'
import type { LoginAnswer, Me } from './shapes'

interface Session {
  token: string
  registered: boolean
  companyName: string
  /** false: prices and ordering stay out of the mini-program, whoever opens it */
  sellingAllowed: boolean
}

const KEY = 'session'

let current: Session | null = null
let signingIn: Promise<Session> | null = null

function stored(): Session | null {
  current ??= (wx.getStorageSync(KEY) as Session | '') || null
  return current
}

function store(session: Session): Session {
  current = session
  wx.setStorageSync(KEY, session)
  return session
}

async function signIn(): Promise<Session> {
  const { code } = await wx.login().catch(() => {
    throw new ApiError('offline', '微信登录没有成功，请再试一次')
  })
  const { token, registered, company_name, selling_allowed } = await send<LoginAnswer>('/login', { method: 'POST', body: { code } })
  return store({ token, registered, companyName: company_name, sellingAllowed: selling_allowed })
}

export const session = {
  /** The session at hand, or a new one. */
  async open(): Promise<Session> {
    return stored() ?? session.renew()
  },

  /** Signs in again, for a token that the server no longer takes. */
  renew(): Promise<Session> {
    signingIn ??= signIn().finally(() => {
      signingIn = null
    })
    return signingIn
  },

  /** The person has just joined. */
  joined(me: Me): void {
    const { token } = stored() ?? { token: '' }
    store({ token, registered: true, companyName: me.company_name, sellingAllowed: me.selling_allowed })
  },

  /** Forgets the token and everything that was kept on this phone. */
  forget(): void {
    current = null
    wx.removeStorageSync(KEY)
    forgetKept()
  },
}

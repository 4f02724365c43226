/** Joining, and the agent's own profile. */
import { SERVER } from '../config'
import { ApiError } from './errors'
import { keep, recast, type Answer } from './kept'
import { read, request } from './request'
import { session } from './session'
import { absolute, offline, refusal } from './transport'
import type { Inviter, Join, Me, SmsSent } from './shapes'

export async function readMe(): Promise<Answer<Me>> {
  return recast(await read<Me>('me', '/me'), withAddress)
}

export const readInviter = (code: string): Promise<Inviter> => request(`/inviters/${encodeURIComponent(code)}`)

export const sendSmsCode = (phone: string): Promise<SmsSent> => request('/sms-codes', { method: 'POST', body: { phone } })

export async function join(form: Join): Promise<Me> {
  const me = await request<Me>('/join', { method: 'POST', body: form })
  keep('me', me)
  session.joined(me)
  return me
}

/** PUT, since wx.request cannot send PATCH. */
export async function rename(display_name: string): Promise<Me> {
  const me = await request<Me>('/me', { method: 'PUT', body: { display_name } })
  keep('me', me)
  return withAddress(me)
}

/** Sends a picture from the phone; wx.uploadFile can only POST. */
export async function changeAvatar(filePath: string): Promise<Me> {
  const { token } = await session.open()
  const me = await new Promise<Me>((resolve, reject) => {
    wx.uploadFile({
      url: `${SERVER}/api/agent/me/avatar`,
      filePath,
      name: 'file',
      header: { Authorization: `Bearer ${token}` },
      success: ({ statusCode, data }) => {
        const answer = parse(data)
        if (statusCode >= 200 && statusCode < 300 && answer) resolve(answer as Me)
        else reject(refusal(statusCode, answer))
      },
      fail: () => reject(offline()),
    })
  })
  keep('me', me)
  return withAddress(me)
}

function withAddress(me: Me): Me {
  return { ...me, avatar_url: me.avatar_url && absolute(me.avatar_url) }
}

function parse(text: string): object | null {
  try {
    return JSON.parse(text) as object
  } catch {
    return null
  }
}

/** Ends the session and forgets what this phone keeps; without a network only the latter. */
export async function leave(): Promise<void> {
  try {
    await request('/logout', { method: 'POST' })
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
  }
  session.forget()
}

/** Calls to the server as the person signed in. The only way for pages to reach it. */
import { ApiError } from './errors'
import { keep, recall, type Answer } from './kept'
import { session } from './session'
import { send, type Call } from './transport'

/** Sends with the token; on 401 signs in again once and repeats. */
export async function request<Value>(path: string, call: Call = {}): Promise<Value> {
  const { token } = await session.open()
  try {
    return await send<Value>(path, withToken(call, token))
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 401) throw error
    const renewed = await session.renew()
    return send<Value>(path, withToken(call, renewed.token))
  }
}

/** Reads, and keeps the answer under `name`; without a network answers with what was kept. */
export async function read<Value>(name: string, path: string, query?: Call['query']): Promise<Answer<Value>> {
  try {
    const value = await request<Value>(path, { query })
    keep(name, value)
    return { value, staleSince: null }
  } catch (error) {
    const kept = error instanceof ApiError && error.isOffline ? recall<Value>(name) : null
    if (kept === null) throw error
    return { value: kept.value, staleSince: kept.at }
  }
}

function withToken(call: Call, token: string): Call {
  return { ...call, headers: { ...call.headers, Authorization: `Bearer ${token}` } }
}

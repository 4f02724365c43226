/**
 * Brings an answer of the server onto a page: skeleton first, then the value; the last known value
 * with its time when the network is down; else a sentence that says what to do.
 */
import { momentLabel, shanghaiMoment } from '../format/dates'
import { ApiError, messageOf } from '../services/errors'
import type { Answer } from '../services/kept'
import { isGuest, toJoining } from './entering'

export type Phase = 'loading' | 'ready' | 'offline' | 'waiting' | 'failed'

/** What each page that shows something starts with. `updated` is set when the data are old. */
export const UNSEEN = { phase: 'loading' as Phase, failure: '', updated: '' }

interface Shown {
  data: { phase: Phase }
  setData(data: Record<string, unknown>): void
}

export async function show<Value>(page: Shown, read: () => Promise<Answer<Value>>, view: (value: Value) => object): Promise<void> {
  try {
    if (await isGuest()) {
      toJoining()
      return
    }
    const { value, staleSince } = await read()
    const updated = staleSince === null ? '' : momentLabel(shanghaiMoment(staleSince))
    page.setData({ ...view(value), phase: 'ready', failure: '', updated })
  } catch (error) {
    if (await isGuest()) toJoining()
    else page.setData(failing(error, page.data.phase))
  }
}

function failing(error: unknown, phase: Phase): { phase: Phase; failure: string } {
  const failure = messageOf(error)
  if (error instanceof ApiError && error.code === 'not_approved') return { phase: 'waiting', failure }
  if (error instanceof ApiError && error.isOffline) return { phase: 'offline', failure }
  return { phase: phase === 'ready' ? 'ready' : 'failed', failure }
}

/** A short sentence over the page, for what a tap could not do. */
export function tell(error: unknown): void {
  void wx.showToast({ title: typeof error === 'string' ? error : messageOf(error), icon: 'none', duration: 2500 })
}

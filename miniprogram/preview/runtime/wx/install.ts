/** Puts `wx` together. A call that is not simulated fails loudly, so that nobody takes it for done. */
import { navigation } from '../navigation'
import { sent } from '../sharing'
import type { Callbacks } from '../types'
import { accountCalls, kept } from './account'
import { fail } from './answering'
import { deviceCalls } from './device'
import { feedbackCalls } from './feedback'
import { movingCalls } from './moving'
import { requestCalls } from './requests'
import { storageCalls } from './storage'

type Calls = Record<string, unknown>

/** Libraries ask for these before they do anything; there is nothing to set in a browser. */
const LISTENERS = /^(on|off)[A-Z]/

export function installWx(): void {
  const calls: Calls = {
    ...accountCalls,
    ...deviceCalls,
    ...feedbackCalls,
    ...movingCalls,
    ...requestCalls,
    ...storageCalls,
    env: { USER_DATA_PATH: 'preview' },
    createSelectorQuery: () => (navigation.top.page.createSelectorQuery as () => object)(),
  }
  const unknown = (name: string) => (options?: Callbacks) => {
    console.error(`[preview] wx.${name} is not simulated`)
    return fail(name, options, 'not simulated in the preview')
  }
  const wx = new Proxy(calls, {
    get: (known: Calls, name) => {
      if (typeof name !== 'string' || name in known) return known[name as string]
      return LISTENERS.test(name) ? () => undefined : unknown(name)
    },
  })
  Object.assign(globalThis, { wx, preview: { sent, kept } })
}

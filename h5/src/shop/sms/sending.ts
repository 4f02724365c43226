import { reactive } from 'vue'
import { recall, remember } from '../memory'
import { inWords, NetworkDown, Refusal, sendSmsCode } from '../requests'

type Purpose = 'order' | 'track'

/** A code on its way: where to, when it may be asked again, and in the sandbox the code itself. */
export interface Sending {
  phone: string
  tail: string
  againAt: number
  now: number
  busy: boolean
  sandboxCode: string
  trouble: string
}

/** Keeps the count-down over a reload, so that nobody asks twice for the same code. */
export function smsSending(purpose: Purpose): { state: Sending; send: (phone: string) => Promise<void>; tick: () => void } {
  const state = reactive<Sending>({
    phone: '', tail: '', againAt: 0, sandboxCode: '', ...recall<Partial<Sending>>('sms.' + purpose), now: Date.now(), busy: false, trouble: '',
  })
  const tick = () => (state.now = Date.now())
  const send = async (phone: string) => {
    state.busy = true
    state.trouble = ''
    try {
      const sent = await sendSmsCode(phone, purpose)
      Object.assign(state, { phone, tail: sent.phone_tail, sandboxCode: sent.sandbox_code ?? '' })
      waitFor(sent.resend_after_seconds)
    } catch (reason) {
      if (reason instanceof Refusal && reason.retryAfter) waitFor(reason.retryAfter)
      if (!(reason instanceof Refusal || reason instanceof NetworkDown)) throw reason
      state.trouble = reason instanceof Refusal ? inWords(reason) : '网断了一下，再点一次“获取验证码”。'
    } finally {
      state.busy = false
    }
  }
  const waitFor = (seconds: number) => {
    state.againAt = Date.now() + seconds * 1000
    tick()
    remember('sms.' + purpose, { phone: state.phone, tail: state.tail, againAt: state.againAt, sandboxCode: state.sandboxCode })
  }
  return { state, send, tick }
}

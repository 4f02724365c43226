/** Reads something for a screen and says how far it is: nothing for 0.3 s, then a skeleton, then the value or what went wrong. */
import { onScopeDispose, ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { RequestFailed } from '../requests/client'

const PATIENCE_MS = 300

export type Phase = 'quiet' | 'slow' | 'ready' | 'failed' | 'forbidden'

export interface Reading<T> {
  value: ShallowRef<T | null>
  phase: Ref<Phase>
  problem: ShallowRef<RequestFailed | null>
  /** Reads again; an older answer that comes late is dropped, and the value shown before stays meanwhile. */
  read: () => Promise<void>
  forget: () => void
}

export function useReading<T>(ask: () => Promise<T>): Reading<T> {
  const value = shallowRef<T | null>(null)
  const phase = ref<Phase>('quiet')
  const problem = shallowRef<RequestFailed | null>(null)
  let turn = 0
  let timer = 0

  function forget(): void {
    turn += 1
    window.clearTimeout(timer)
    value.value = null
    phase.value = 'quiet'
  }

  async function read(): Promise<void> {
    const mine = ++turn
    window.clearTimeout(timer)
    if (value.value === null) {
      phase.value = 'quiet'
      timer = window.setTimeout(() => { if (phase.value === 'quiet') phase.value = 'slow' }, PATIENCE_MS)
    }
    try {
      const fresh = await ask()
      if (mine !== turn) return
      value.value = fresh
      phase.value = 'ready'
    } catch (thrown) {
      if (mine !== turn) return
      problem.value = thrown instanceof RequestFailed ? thrown : new RequestFailed(0, 'bug', '页面出了差错，请刷新后再试', '')
      phase.value = problem.value.status === 403 ? 'forbidden' : 'failed'
    } finally {
      if (mine === turn) window.clearTimeout(timer)
    }
  }

  onScopeDispose(() => window.clearTimeout(timer))
  return { value, phase, problem, read, forget }
}

/** Keeps what was unmasked for its seconds, then forgets it; leaving the order forgets it at once. */
import { onBeforeUnmount, ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import type { Unmasked, UnmaskField } from '../requests/shapes'

export interface Bared {
  values: ShallowRef<Partial<Record<UnmaskField, string>>>
  left: Ref<number>
  show: (unmasked: Unmasked) => void
  hide: () => void
}

export function useBared(): Bared {
  const values = shallowRef<Partial<Record<UnmaskField, string>>>({})
  const left = ref(0)
  let timer = 0

  function hide(): void {
    window.clearInterval(timer)
    values.value = {}
    left.value = 0
  }

  function show(unmasked: Unmasked): void {
    hide()
    const until = Date.now() + unmasked.seconds * 1000
    values.value = unmasked.values
    left.value = unmasked.seconds
    timer = window.setInterval(() => {
      left.value = Math.ceil((until - Date.now()) / 1000)
      if (left.value <= 0) hide()
    }, 250)
  }

  onBeforeUnmount(hide)
  return { values, left, show, hide }
}

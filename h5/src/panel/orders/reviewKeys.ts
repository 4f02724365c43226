/** The keys of the review queue. */
import type { Ref } from 'vue'
import { useShortcuts } from '../frame/keys'
import { useNarrow } from '../frame/narrow'
import type { RejectReason } from '../requests/shapes'
import { may } from '../session/session'
import { digitOf } from './reasons'
import type { Queue } from './reviewing'

interface Hands {
  queue: Queue
  pass: () => void
  reject: () => void
  /** opens the dialog of rejection, where no decision column is on screen */
  ask: () => void
  unmask: () => void
  reasons: () => readonly RejectReason[]
  picked: Ref<string>
}

export function useReviewKeys(hands: Hands): void {
  const narrow = useNarrow()

  function pick(place: number): void {
    const reason = hands.reasons()[place]
    if (!reason) return
    if (narrow.value) hands.ask()
    else hands.picked.value = reason.code
  }

  useShortcuts([
    { press: 'j', label: '下一单', act: () => hands.queue.step(1) },
    { press: 'k', label: '上一单', act: () => hands.queue.step(-1) },
    { press: 'a', label: '通过这一步', act: hands.pass },
    { press: 'r', label: '驳回，先选第一个原因', act: () => pick(0) },
    ...Array.from({ length: 10 }, (_, place) => ({ press: digitOf(place) ?? '', label: place ? '' : '选驳回原因', shown: '1 至 0', act: () => pick(place) })),
    { press: 'enter', shown: '↵', label: '驳回并看下一单（已选原因时）', act: hands.reject },
    ...(may('orders.unmask') ? [{ press: 'u', label: '填写理由后查看原件', act: hands.unmask }] : []),
  ])
}

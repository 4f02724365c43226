/** The moves of an order as the panel groups them: some need only a yes, the others open a form. */
import type { Move, OrderFile } from '../requests/shapes'

export type Verb = Move['verb']
export type PassVerb = 'accept' | 'approve' | 'confirm'

const PASSES: readonly Verb[] = ['accept', 'approve', 'confirm']
/** forward moves, in the order in which a card travels */
const FORWARD: readonly Verb[] = ['accept', 'approve', 'confirm', 'ship', 'sign', 'activate', 'first-charge']

export function isPass(verb: Verb): verb is PassVerb {
  return PASSES.includes(verb)
}

/** The one move that leads on, if any: it gets the button; the rest lie in the menu. */
export function forwardMove(order: Pick<OrderFile, 'moves'>): Move | undefined {
  return FORWARD.flatMap((verb) => order.moves.find((move) => move.verb === verb) ?? [])[0]
}

export function moveOf(order: Pick<OrderFile, 'moves'>, verb: Verb): Move | undefined {
  return order.moves.find((move) => move.verb === verb)
}

/** parcel carriers by the codes that the server takes */
export const CARRIERS: readonly { value: string; label: string }[] = [
  { value: 'shunfeng', label: '顺丰速运' }, { value: 'ems', label: 'EMS' }, { value: 'jd', label: '京东快递' },
  { value: 'youzhengguonei', label: '邮政快递包裹' }, { value: 'zhongtong', label: '中通快递' }, { value: 'yuantong', label: '圆通速递' },
  { value: 'yunda', label: '韵达快递' }, { value: 'shentong', label: '申通快递' }, { value: 'jtexpress', label: '极兔速递' },
  { value: 'debangkuaidi', label: '德邦快递' },
]

/** One order: what to do about it, what it earns, its four states, its parcel, its story. */
import { copy } from '../../screens/copying'
import type { TimelineStep } from '../../components/timeline/timeline'
import { dayLabel, momentLabel, tightDates } from '../../format/dates'
import { inFours } from '../../format/numbers'
import { show, UNSEEN } from '../../screens/showing'
import { readOrder } from '../../services/orders'
import type { AgentOrderDetail } from '../../services/shapes'

interface View {
  order: AgentOrderDetail
  axes: (AgentOrderDetail['axes'][number] & { atLabel: string })[]
  parcel: TimelineStep[]
  story: TimelineStep[]
  placedAt: string
  number: string
}

/** Steps come newest first; the newest is where things stand. */
function timeline(steps: AgentOrderDetail['steps']): TimelineStep[] {
  return steps.map(({ title, at, detail }, index) => ({ title, at: momentLabel(at), detail: detail ?? '', state: index === 0 ? 'done' : 'past' }))
}

function view(order: AgentOrderDetail): View {
  return {
    order: { ...order, advice: tightDates(order.advice) },
    axes: order.axes.map((axis) => ({ ...axis, atLabel: axis.at ? dayLabel(axis.at) : '' })),
    parcel: timeline(order.parcel?.steps ?? []),
    story: timeline(order.steps),
    placedAt: momentLabel(order.placed_at),
    number: inFours(order.order_no),
  }
}

Page({
  data: { ...UNSEEN, number: '', order: null as AgentOrderDetail | null, axes: [] as View['axes'], parcel: [] as TimelineStep[], story: [] as TimelineStep[], placedAt: '', orderNo: '' },

  onLoad({ no = '' }: { no?: string }) {
    this.setData({ orderNo: no })
  },

  onShow() {
    void this.load()
  },

  async onPullDownRefresh() {
    await this.load()
    void wx.stopPullDownRefresh()
  },

  load(): Promise<void> {
    return show(this, () => readOrder(this.data.orderNo), view)
  },

  toExplanation() {
    void wx.navigateTo({ url: `/order/explain/explain?no=${this.data.orderNo}` })
  },

  onCopyNumber() {
    copy(this.data.orderNo)
  },
})

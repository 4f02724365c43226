/** Why an order earns what it earns: parts, conditions with evidence, shares, dates, what may be taken back. */
import { explanationView, type ExplanationView } from './view'
import { show, UNSEEN } from '../../screens/showing'
import { explainCommission } from '../../services/orders'

Page({
  data: { ...UNSEEN, orderNo: '', it: null as ExplanationView | null },

  onLoad({ no = '' }: { no?: string }) {
    this.setData({ orderNo: no })
    void this.load()
  },

  async onPullDownRefresh() {
    await this.load()
    void wx.stopPullDownRefresh()
  },

  load(): Promise<void> {
    return show(this, () => explainCommission(this.data.orderNo), (explanation) => ({ it: explanationView(explanation) }))
  },
})

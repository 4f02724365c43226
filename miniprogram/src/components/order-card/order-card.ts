/** An order in the list: one sentence, what it earns, and four states side by side. */
import type { AgentOrder } from '../../services/shapes'

Component({
  properties: { order: { type: Object, value: {} as AgentOrder } },
  methods: {
    onOpen() {
      void wx.navigateTo({ url: `/order/detail/detail?no=${this.data.order.order_no}` })
    },
  },
})

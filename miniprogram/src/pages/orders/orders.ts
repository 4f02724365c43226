/** Orders that came through my links, and my team's: by tab, searched, page after page. */
import { show, tell, UNSEEN } from '../../screens/showing'
import { lightTab } from '../../screens/tabs'
import { listOrders } from '../../services/orders'
import type { AgentOrder, AgentOrders } from '../../services/shapes'

const SEARCH_DELAY_MS = 350
const NOTHING_YET = '把套餐或号码发给需要的人，\n对方提交后，订单就在这里。'

Page({
  data: {
    ...UNSEEN,
    tabs: [] as AgentOrders['tabs'],
    tab: 'all',
    query: '',
    orders: [] as AgentOrder[],
    total: 0,
    page: 1,
    reading: false,
    nothingYet: NOTHING_YET,
  },

  onShow() {
    lightTab(this, 'orders')
    void this.load()
  },

  async onPullDownRefresh() {
    await this.load()
    void wx.stopPullDownRefresh()
  },

  /** Reads the first page anew. */
  load(): Promise<void> {
    const { tab, query } = this.data
    return show(this, () => listOrders(tab, query, 1), ({ tabs, items, total }) => {
      if (tab !== this.data.tab || query !== this.data.query) return {} // a later question is on its way
      return { tabs, orders: items, total, page: 1 }
    })
  },

  async onReachBottom() {
    const { orders, total, tab, query, page, reading } = this.data
    if (reading || orders.length >= total) return
    this.setData({ reading: true })
    try {
      const { value } = await listOrders(tab, query, page + 1)
      if (tab === this.data.tab && query === this.data.query) this.setData({ orders: [...orders, ...value.items], page: page + 1 })
    } catch (error) {
      tell(error)
    }
    this.setData({ reading: false })
  },

  onTab({ currentTarget }: WechatMiniprogram.TouchEvent) {
    this.setData({ tab: currentTarget.dataset.key as string })
    void wx.pageScrollTo({ scrollTop: 0, duration: 0 })
    void this.load()
  },

  onQuery({ detail }: WechatMiniprogram.Input) {
    this.setData({ query: detail.value.trim() })
    setTimeout(() => {
      if (this.data.query === detail.value.trim()) void this.load()
    }, SEARCH_DELAY_MS)
  },

  onClear() {
    this.setData({ query: '' })
    void this.load()
  },

  toPlans() {
    void wx.switchTab({ url: '/pages/pick/pick' })
  },
})

/** The first page: what is mine, what is on its way, what I must do today, what sells. */
import { tightDates } from '../../format/dates'
import { inviteCard, linkCard, type ShareCard } from '../../screens/sharing'
import { show, UNSEEN } from '../../screens/showing'
import { hideTabs, lightTab } from '../../screens/tabs'
import type { Answer } from '../../services/kept'
import { readHome } from '../../services/orders'
import { readMe } from '../../services/people'
import type { AgentLink, Home, Me, PlanCard } from '../../services/shapes'

interface Both {
  me: Me
  home: Home | null
}

/** Who is not approved has no home yet. */
async function readBoth(): Promise<Answer<Both>> {
  const me = await readMe()
  if (me.value.state !== 'approved') return { value: { me: me.value, home: null }, staleSince: me.staleSince }
  const home = await readHome()
  return { value: { me: me.value, home: home.value }, staleSince: home.staleSince }
}

function waitingLabel({ expected_orders, next_expected_label }: Home): string {
  if (expected_orders === 0) return '现在没有在等结算的订单'
  return [`${expected_orders} 单还没结算`, tightDates(next_expected_label)].filter(Boolean).join('，')
}

Page({
  data: {
    ...UNSEEN,
    me: null as Me | null,
    home: null as Home | null,
    initial: '',
    waiting: '',
    promoted: null as PlanCard | null,
    link: null as AgentLink | null,
  },

  onShow() {
    lightTab(this, 'home')
    void this.load()
  },

  async onPullDownRefresh() {
    await this.load()
    void wx.stopPullDownRefresh()
  },

  load(): Promise<void> {
    return show(this, readBoth, ({ me, home }) => ({ me, home, initial: me.display_name.slice(0, 1), waiting: home ? waitingLabel(home) : '' }))
  },

  toWallet() {
    void wx.navigateTo({ url: '/money/wallet/wallet' })
  },

  toWithdraw() {
    void wx.navigateTo({ url: '/money/withdraw/withdraw' })
  },

  toPlans() {
    void wx.switchTab({ url: '/pages/pick/pick' })
  },

  onTodo({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const { order } = currentTarget.dataset as { order: string | null }
    if (order) void wx.navigateTo({ url: `/order/detail/detail?no=${order}` })
    else void wx.switchTab({ url: '/pages/orders/orders' })
  },

  onPlan({ currentTarget }: WechatMiniprogram.TouchEvent) {
    void wx.navigateTo({ url: `/pages/plan/plan?id=${currentTarget.dataset.id as number}` })
  },

  onPromote({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const promoted = this.data.home?.top_plans[currentTarget.dataset.index as number]
    if (!promoted) return
    this.setData({ promoted, link: null })
    hideTabs(this, true)
  },

  onMade({ detail }: WechatMiniprogram.CustomEvent<{ link: AgentLink }>) {
    this.setData({ link: detail.link })
  },

  onClosed() {
    this.setData({ promoted: null, link: null })
    hideTabs(this, false)
  },

  onShareAppMessage(): ShareCard {
    const { link, me } = this.data
    return link ? linkCard(link) : inviteCard(me)
  },
})

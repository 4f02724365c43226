/** 选号: plans and numbers in one switch, and the sheets that promote them. */
import type { NumberRow } from '../../screens/describing'
import { inviteCard, linkCard, type ShareCard } from '../../screens/sharing'
import { show, UNSEEN } from '../../screens/showing'
import { hideTabs, lightTab } from '../../screens/tabs'
import { readMe } from '../../services/people'
import { wanted } from '../../screens/wanting'
import type { AgentLink, Me, PlanCard } from '../../services/shapes'

type Side = 'plans' | 'numbers'
type Sheet = '' | 'plan' | 'number'

Page({
  data: {
    ...UNSEEN,
    me: null as Me | null,
    side: 'plans' as Side,
    seen: { plans: true, numbers: false },
    sheet: '' as Sheet,
    plan: null as PlanCard | null,
    number: null as NumberRow | null,
    link: null as AgentLink | null,
    /** the plan whose numbers another page asked to see */
    planId: 0,
    stamp: 0,
  },

  onShow() {
    lightTab(this, 'pick')
    const planId = wanted.takePlan()
    if (planId !== null) this.setData({ planId, side: 'numbers', 'seen.numbers': true })
    void this.load()
  },

  load(): Promise<void> {
    return show(this, readMe, (me) => ({ me }))
  },

  onPullDownRefresh() {
    this.setData({ stamp: this.data.stamp + 1 })
    void this.load().then(() => wx.stopPullDownRefresh())
  },

  onSide({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const side = currentTarget.dataset.side as Side
    this.setData({ side, [`seen.${side}`]: true })
  },

  onPromotePlan({ detail }: WechatMiniprogram.CustomEvent<{ plan: PlanCard }>) {
    this.open({ sheet: 'plan', plan: detail.plan, number: null, link: null })
  },

  onPromoteNumber({ detail }: WechatMiniprogram.CustomEvent<{ plan: PlanCard; number: NumberRow }>) {
    this.open({ sheet: 'number', plan: detail.plan, number: detail.number, link: null })
  },

  /** From a number's sheet to its poster. */
  onPoster() {
    this.setData({ sheet: 'plan', link: null })
  },

  open(data: object): void {
    this.setData(data)
    hideTabs(this, true)
  },

  onMade({ detail }: WechatMiniprogram.CustomEvent<{ link: AgentLink }>) {
    this.setData({ link: detail.link })
  },

  onClosed() {
    this.setData({ sheet: '', link: null })
    hideTabs(this, false)
  },

  onShareAppMessage(): ShareCard {
    const { link, me } = this.data
    return link ? linkCard(link) : inviteCard(me)
  },
})

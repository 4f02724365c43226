/** One plan: what it earns and when, what the customer pays and must be told, words to send. */
import { copy } from '../../screens/copying'
import { operatorLabel, planFacts } from '../../screens/describing'
import { inviteCard, linkCard, type ShareCard } from '../../screens/sharing'
import { show, UNSEEN } from '../../screens/showing'
import { wanted } from '../../screens/wanting'
import type { Answer } from '../../services/kept'
import { readMe } from '../../services/people'
import { readPlan } from '../../services/plans'
import type { AgentLink, Me, PlanDetail } from '../../services/shapes'

async function readBoth(id: number): Promise<Answer<{ me: Me; plan: PlanDetail }>> {
  const [me, plan] = await Promise.all([readMe(), readPlan(id)])
  return { value: { me: me.value, plan: plan.value }, staleSince: plan.staleSince }
}

Page({
  data: {
    ...UNSEEN,
    id: 0,
    me: null as Me | null,
    plan: null as PlanDetail | null,
    facts: [] as string[],
    operator: '',
    sheet: false,
    link: null as AgentLink | null,
  },

  /** With `link` or `scene` it was opened from a card or a mini-program code: by a customer. */
  onLoad({ id, link, scene }: { id?: string; link?: string; scene?: string }) {
    const code = link ?? decodeURIComponent(scene ?? '')
    if (code) {
      void wx.redirectTo({ url: `/pages/link/link?code=${code}` })
      return
    }
    this.setData({ id: Number(id ?? 0) })
    void this.load()
  },

  load(): Promise<void> {
    return show(this, () => readBoth(this.data.id), ({ me, plan }) => ({ me, plan, facts: planFacts(plan), operator: operatorLabel(plan.operator_name) }))
  },

  onPromote() {
    this.setData({ sheet: true })
  },

  onMade({ detail }: WechatMiniprogram.CustomEvent<{ link: AgentLink }>) {
    this.setData({ link: detail.link })
  },

  onClosed() {
    this.setData({ sheet: false })
  },

  onNumbers() {
    wanted.numbersOf(this.data.id)
    void wx.switchTab({ url: '/pages/pick/pick' })
  },

  onCopy({ currentTarget }: WechatMiniprogram.TouchEvent) {
    copy(currentTarget.dataset.words as string)
  },

  onShareAppMessage(): ShareCard {
    const { link, me } = this.data
    return link ? linkCard(link) : inviteCard(me)
  },
})

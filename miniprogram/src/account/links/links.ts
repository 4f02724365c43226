/** Every link I made: what it opens, how many looked, how many ordered. */
import { copy } from '../../screens/copying'
import { dayLabel } from '../../format/dates'
import { inviteCard, linkCard, type ShareCard } from '../../screens/sharing'
import { show, UNSEEN } from '../../screens/showing'
import { readMe } from '../../services/people'
import { listLinks } from '../../services/links'
import type { AgentLink, Me } from '../../services/shapes'

interface Row {
  link: AgentLink
  number: string
  made: string
}

const NOTHING_YET = '推广一个套餐或号码，\n链接就记在这里。'

const row = (link: AgentLink): Row => ({ link, number: link.number_parts?.join(' ') ?? '', made: dayLabel(link.created_at) })

Page({
  data: { ...UNSEEN, me: null as Me | null, rows: [] as Row[], nothingYet: NOTHING_YET },

  onShow() {
    void this.load()
  },

  async onPullDownRefresh() {
    await this.load()
    void wx.stopPullDownRefresh()
  },

  load(): Promise<void> {
    return show(
      this,
      async () => {
        const [me, links] = await Promise.all([readMe(), listLinks()])
        return { value: { me: me.value, links: links.value }, staleSince: links.staleSince }
      },
      ({ me, links }) => ({ me, rows: links.map(row) }),
    )
  },

  onCopy({ currentTarget }: WechatMiniprogram.TouchEvent) {
    copy(currentTarget.dataset.url as string)
  },

  toPlans() {
    void wx.switchTab({ url: '/pages/pick/pick' })
  },

  onShareAppMessage({ target }: WechatMiniprogram.Page.IShareAppMessageOption): ShareCard {
    const index = (target as { dataset?: { index?: number } } | undefined)?.dataset?.index
    const link = index === undefined ? undefined : this.data.rows[index]?.link
    return link ? linkCard(link) : inviteCard(this.data.me)
  },
})

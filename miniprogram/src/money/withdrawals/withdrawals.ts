/** Every withdrawal, newest first. */
import { momentLabel } from '../../format/dates'
import { show, tell, UNSEEN } from '../../screens/showing'
import type { Withdrawal } from '../../services/shapes'
import { listWithdrawals } from '../../services/wallet'

interface Row extends Withdrawal {
  at: string
  dot: string
}

const DOTS: Record<Withdrawal['state'], string> = { requested: 'o', approved: 'o', paid: '', refused: 'x', cancelled: 'z' }
const NOTHING_YET = '佣金到账后，\n可以在钱包里提现。'

const row = (withdrawal: Withdrawal): Row => ({ ...withdrawal, at: momentLabel(withdrawal.requested_at), dot: DOTS[withdrawal.state] })

Page({
  data: { ...UNSEEN, rows: [] as Row[], total: 0, page: 1, reading: false, nothingYet: NOTHING_YET },

  onShow() {
    void this.load()
  },

  async onPullDownRefresh() {
    await this.load()
    void wx.stopPullDownRefresh()
  },

  load(): Promise<void> {
    return show(this, () => listWithdrawals(1), ({ items, total }) => ({ rows: items.map(row), total, page: 1 }))
  },

  async onReachBottom() {
    const { rows, total, page, reading } = this.data
    if (reading || rows.length >= total) return
    this.setData({ reading: true })
    try {
      const { value } = await listWithdrawals(page + 1)
      this.setData({ rows: [...rows, ...value.items.map(row)], page: page + 1 })
    } catch (error) {
      tell(error)
    }
    this.setData({ reading: false })
  },

  onRow({ currentTarget }: WechatMiniprogram.TouchEvent) {
    void wx.navigateTo({ url: `/money/withdrawal/withdrawal?no=${currentTarget.dataset.no as string}` })
  },
})

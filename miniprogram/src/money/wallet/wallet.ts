/** The wallet: what is mine, what is expected, what I owe, and every movement with the balance after it. */
import { dayHead, monthLabel } from '../../format/dates'
import { show, tell, UNSEEN } from '../../screens/showing'
import type { Answer } from '../../services/kept'
import type { Page as ListPage, Wallet, WalletEntry } from '../../services/shapes'
import { listEntries, readWallet } from '../../services/wallet'

interface Day {
  date: string
  label: string
  entries: WalletEntry[]
}

const KINDS = [
  { key: '', label: '全部' },
  { key: 'earned', label: '到账' },
  { key: 'clawback', label: '扣回' },
  { key: 'withdrawal', label: '提现' },
  { key: 'debt', label: '抵欠' },
]

function byDay(entries: WalletEntry[]): Day[] {
  const days: Day[] = []
  for (const entry of entries) {
    const date = entry.at.slice(0, 10)
    const last = days[days.length - 1]
    if (last?.date === date) last.entries.push(entry)
    else days.push({ date, label: dayHead(entry.at), entries: [entry] })
  }
  return days
}

async function readBoth(kind: string, month: string): Promise<Answer<{ wallet: Wallet; first: ListPage<WalletEntry> }>> {
  const [wallet, first] = await Promise.all([readWallet(), listEntries(kind, month, 1)])
  return { value: { wallet: wallet.value, first: first.value }, staleSince: wallet.staleSince ?? first.staleSince }
}

Page({
  data: {
    ...UNSEEN,
    wallet: null as Wallet | null,
    kinds: KINDS,
    kind: '',
    months: [] as { month: string; label: string }[],
    month: '',
    monthIndex: 0,
    entries: [] as WalletEntry[],
    days: [] as Day[],
    total: 0,
    page: 1,
    reading: false,
  },

  onShow() {
    void this.load()
  },

  async onPullDownRefresh() {
    await this.load()
    void wx.stopPullDownRefresh()
  },

  load(): Promise<void> {
    const { kind, month } = this.data
    return show(this, () => readBoth(kind, month), ({ wallet, first }) => {
      if (kind !== this.data.kind || month !== this.data.month) return {} // a later question is on its way
      const months = [{ month: '', label: '全部月份' }, ...wallet.months.map((one) => ({ month: one, label: monthLabel(one) }))]
      return { wallet, months, entries: first.items, days: byDay(first.items), total: first.total, page: 1 }
    })
  },

  async onReachBottom() {
    const { entries, total, kind, month, page, reading } = this.data
    if (reading || entries.length >= total) return
    this.setData({ reading: true })
    try {
      const { value } = await listEntries(kind, month, page + 1)
      const all = [...entries, ...value.items]
      if (kind === this.data.kind && month === this.data.month) this.setData({ entries: all, days: byDay(all), page: page + 1 })
    } catch (error) {
      tell(error)
    }
    this.setData({ reading: false })
  },

  onKind({ currentTarget }: WechatMiniprogram.TouchEvent) {
    this.setData({ kind: currentTarget.dataset.key as string })
    void this.load()
  },

  onMonth({ detail }: WechatMiniprogram.PickerChange) {
    const monthIndex = Number(detail.value)
    this.setData({ monthIndex, month: this.data.months[monthIndex]?.month ?? '' })
    void this.load()
  },

  onEntry({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const { order, withdrawal } = currentTarget.dataset as { order: string | null; withdrawal: string | null }
    if (order) void wx.navigateTo({ url: `/order/explain/explain?no=${order}` })
    else if (withdrawal) void wx.navigateTo({ url: `/money/withdrawal/withdrawal?no=${withdrawal}` })
  },

  toWithdrawals() {
    void wx.navigateTo({ url: '/money/withdrawals/withdrawals' })
  },

  toWithdraw() {
    void wx.navigateTo({ url: '/money/withdraw/withdraw' })
  },
})

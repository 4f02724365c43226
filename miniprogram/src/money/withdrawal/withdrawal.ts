/** One withdrawal on its way, or back: where it stands, what it cost, how to call it off. */
import type { TimelineStep } from '../../components/timeline/timeline'
import { momentLabel } from '../../format/dates'
import { inFours } from '../../format/numbers'
import { show, tell, UNSEEN } from '../../screens/showing'
import type { Withdrawal } from '../../services/shapes'
import { cancelWithdrawal, readWithdrawal } from '../../services/wallet'

const HEADINGS: Record<Withdrawal['state'], string> = {
  requested: '正在审核，预计到手',
  approved: '审核通过，等打款',
  paid: '已打款，到手',
  refused: '没有通过，已退回',
  cancelled: '已撤回，已退回',
}

interface View {
  it: Withdrawal
  heading: string
  /** what matters now: what arrives, or what came back */
  amountFen: number
  steps: TimelineStep[]
  number: string
}

function view(it: Withdrawal): View {
  const isBack = it.state === 'refused' || it.state === 'cancelled'
  const steps = it.steps.map(({ title, detail, at, state }) => ({
    title,
    detail,
    at: at ? momentLabel(at) : '',
    state,
    action: state === 'now' && it.can_cancel ? '撤回' : '',
  }))
  return { it, heading: HEADINGS[it.state], amountFen: isBack ? it.gross_fen : it.net_fen, steps, number: inFours(it.withdrawal_no) }
}

Page({
  data: { ...UNSEEN, withdrawalNo: '', it: null as Withdrawal | null, heading: '', amountFen: 0, steps: [] as TimelineStep[], number: '' },

  onLoad({ no = '' }: { no?: string }) {
    this.setData({ withdrawalNo: no })
  },

  onShow() {
    void this.load()
  },

  async onPullDownRefresh() {
    await this.load()
    void wx.stopPullDownRefresh()
  },

  load(): Promise<void> {
    return show(this, () => readWithdrawal(this.data.withdrawalNo), view)
  },

  async onCancel() {
    const { it } = this.data
    if (!it) return
    const { confirm } = await wx.showModal({ title: '撤回这次提现？', content: '冻结的钱马上回到可提现，手续费和税都不扣。', confirmText: '撤回', cancelText: '先不撤' })
    if (!confirm) return
    try {
      this.setData({ ...view(await cancelWithdrawal(it.withdrawal_no)) })
      void wx.showToast({ title: '已撤回', icon: 'success' })
    } catch (error) {
      tell(error)
      void this.load()
    }
  },
})

/** Taking money out: how much arrives is told before the button, and the button says it again. */
import { momentLabel } from '../../format/dates'
import { parseYuan, yuan } from '../../format/money'
import { show, tell, UNSEEN } from '../../screens/showing'
import { ApiError, messageOf } from '../../services/errors'
import type { RequestWithdrawal, WithdrawalQuote } from '../../services/shapes'
import { quoteWithdrawal, readWallet, requestWithdrawal } from '../../services/wallet'

type Method = RequestWithdrawal['method']

const QUOTE_DELAY_MS = 300
const METHODS: { key: Method; label: string }[] = [
  { key: 'bank', label: '银行卡' },
  { key: 'alipay', label: '支付宝' },
]

/** A key of one decision; a second tap with the same form asks for nothing twice. */
function newKey(): string {
  const random = () => Math.random().toString(36).slice(2, 12)
  return `wd-${Date.now().toString(36)}-${random()}${random()}`
}

Page({
  data: {
    ...UNSEEN,
    availableFen: 0,
    amount: '',
    grossFen: 0,
    quote: null as WithdrawalQuote | null,
    resultBy: '',
    refusal: '',
    methods: METHODS,
    method: 'bank' as Method,
    holder: '',
    account: '',
    bank: '',
    faults: {} as Record<string, string>,
    sending: false,
    action: '填提现金额',
  },
  key: newKey(),

  onLoad() {
    void this.load()
  },

  async load() {
    await show(this, readWallet, ({ available_fen }) => ({ availableFen: available_fen }))
    if (this.data.phase === 'ready' && !this.data.amount) this.fill(this.data.availableFen)
  },

  onAll() {
    this.fill(this.data.availableFen)
  },

  fill(fen: number) {
    this.setData({ amount: yuan(fen).replace(/,/g, '') })
    this.priced(fen)
  },

  onAmount({ detail }: WechatMiniprogram.Input) {
    this.setData({ amount: detail.value })
    const fen = parseYuan(detail.value)
    setTimeout(() => {
      if (this.data.amount === detail.value) this.priced(fen ?? 0)
    }, QUOTE_DELAY_MS)
  },

  /** Asks what would arrive; the server alone knows fees and taxes. */
  priced(grossFen: number) {
    this.setData({ grossFen, quote: null, refusal: '', action: grossFen > 0 ? '正在算到手多少' : '填提现金额' })
    if (grossFen > 0) void this.ask(grossFen)
  },

  async ask(grossFen: number) {
    try {
      const quote = await quoteWithdrawal(grossFen)
      if (grossFen !== this.data.grossFen) return
      this.setData({ quote, resultBy: momentLabel(quote.result_by), refusal: quote.refusal ?? '', action: quote.allowed ? `确认提现，到手 ${yuan(quote.net_fen)}` : '现在不能提现' })
    } catch (error) {
      if (grossFen === this.data.grossFen) this.setData({ refusal: messageOf(error), action: '再算一次' })
    }
  },

  onMethod({ currentTarget }: WechatMiniprogram.TouchEvent) {
    this.setData({ method: currentTarget.dataset.key as Method, faults: {} })
    this.key = newKey()
  },

  onField({ currentTarget, detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    const { field, fault } = currentTarget.dataset as { field: string; fault: string }
    this.setData({ [field]: detail.value.trim(), [`faults.${fault}`]: '' })
    this.key = newKey()
  },

  /** The mistakes of the payee's form, by the server's own names. */
  faultsOf(): Record<string, string> {
    const { method, holder, account, bank } = this.data
    const digits = account.replace(/\s/g, '')
    return {
      ...(holder.length < 2 ? { holder_name: '请填收款人的真实姓名' } : {}),
      ...(method === 'bank' && !/^\d{12,19}$/.test(digits) ? { account: '银行卡号是 12 到 19 位数字' } : {}),
      ...(method === 'alipay' && digits.length < 4 ? { account: '请填支付宝账号' } : {}),
      ...(method === 'bank' && !bank ? { bank_name: '请填开户行，例如 招商银行成都分行' } : {}),
    }
  },

  async onConfirm() {
    const { quote, sending, grossFen, refusal } = this.data
    if (sending) return
    if (!quote) {
      if (refusal) this.priced(grossFen)
      return
    }
    if (!quote.allowed) {
      tell(quote.refusal ?? '现在不能提现')
      return
    }
    const faults = this.faultsOf()
    this.setData({ faults })
    if (Object.keys(faults).length > 0) {
      tell('请先把收款信息填好')
      return
    }
    await this.send(quote)
  },

  async send({ gross_fen }: WithdrawalQuote) {
    const { method, account, holder, bank } = this.data
    this.setData({ sending: true })
    try {
      const form = { gross_fen, method, account: account.replace(/\s/g, ''), holder_name: holder, bank_name: method === 'bank' ? bank : null }
      const { withdrawal_no } = await requestWithdrawal(form, this.key)
      void wx.redirectTo({ url: `/money/withdrawal/withdrawal?no=${withdrawal_no}` })
    } catch (error) {
      this.refuse(error)
    }
    this.setData({ sending: false })
  },

  refuse(error: unknown) {
    const fields = error instanceof ApiError ? error.fields : {}
    this.setData({ faults: fields })
    if (Object.keys(fields).length === 0) tell(error)
    if (error instanceof ApiError && !error.isOffline) {
      this.key = newKey()
      this.priced(this.data.grossFen)
    }
  },
})

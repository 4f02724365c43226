/** 我的: who I am, what is mine, my links and my invite code. */
import { copy } from '../../screens/copying'
import { inviteCard, type ShareCard } from '../../screens/sharing'
import { show, UNSEEN } from '../../screens/showing'
import { lightTab } from '../../screens/tabs'
import type { Answer } from '../../services/kept'
import { readMe } from '../../services/people'
import type { Me, Wallet } from '../../services/shapes'
import { readWallet } from '../../services/wallet'

const STATES: Record<Me['state'], string> = { applied: '审核中', approved: '可以推广', refused: '没有通过审核', frozen: '已冻结' }

async function readBoth(): Promise<Answer<{ me: Me; wallet: Wallet | null }>> {
  const me = await readMe()
  if (me.value.state !== 'approved') return { value: { me: me.value, wallet: null }, staleSince: me.staleSince }
  const wallet = await readWallet()
  return { value: { me: me.value, wallet: wallet.value }, staleSince: wallet.staleSince }
}

Page({
  data: { ...UNSEEN, me: null as Me | null, wallet: null as Wallet | null, initial: '', state: '' },

  onShow() {
    lightTab(this, 'me')
    void this.load()
  },

  async onPullDownRefresh() {
    await this.load()
    void wx.stopPullDownRefresh()
  },

  load(): Promise<void> {
    return show(this, readBoth, ({ me, wallet }) => ({ me, wallet, initial: me.display_name.slice(0, 1), state: STATES[me.state] }))
  },

  go({ currentTarget }: WechatMiniprogram.TouchEvent) {
    void wx.navigateTo({ url: currentTarget.dataset.url as string })
  },

  onCopyInvite() {
    const code = this.data.me?.invite_code
    if (code) copy(code)
  },

  onShareAppMessage(): ShareCard {
    return inviteCard(this.data.me)
  },
})

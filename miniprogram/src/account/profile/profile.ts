/** My name and picture, and forgetting what this phone keeps. */
import { dayLabel } from '../../format/dates'
import { show, tell, UNSEEN } from '../../screens/showing'
import { changeAvatar, leave, readMe, rename } from '../../services/people'
import type { Me } from '../../services/shapes'

function view(me: Me): object {
  return { me, name: me.display_name, initial: me.display_name.slice(0, 1), joined: dayLabel(me.approved_at ?? me.applied_at) }
}

Page({
  data: { ...UNSEEN, me: null as Me | null, name: '', initial: '', joined: '', saving: false },

  onLoad() {
    void this.load()
  },

  load(): Promise<void> {
    return show(this, readMe, view)
  },

  onName({ detail }: WechatMiniprogram.Input) {
    this.setData({ name: detail.value })
  },

  async onSave() {
    const name = this.data.name.trim()
    if (!name) {
      tell('请填一个称呼')
      return
    }
    await this.save(() => rename(name), '已改好')
  },

  async onAvatar({ detail }: WechatMiniprogram.CustomEvent<{ avatarUrl: string }>) {
    await this.save(() => changeAvatar(detail.avatarUrl), '头像已换好')
  },

  async save(change: () => Promise<Me>, done: string) {
    this.setData({ saving: true })
    try {
      this.setData(view(await change()))
      void wx.showToast({ title: done, icon: 'success' })
    } catch (error) {
      tell(error)
    }
    this.setData({ saving: false })
  },

  async onForget() {
    const { confirm } = await wx.showModal({ title: '清除这台手机上的数据？', content: '保存的订单和余额会清掉，然后用微信重新登录。账号和佣金不受影响。', confirmText: '清除', cancelText: '先不清' })
    if (!confirm) return
    await leave()
    void wx.reLaunch({ url: '/pages/home/home' })
  },
})

/** The four tabs. A page lights its own; an open sheet hides them. */
const TABS = [
  { name: 'home', text: '首页', icon: 'home' },
  { name: 'pick', text: '选号', icon: 'sim' },
  { name: 'orders', text: '订单', icon: 'order' },
  { name: 'me', text: '我的', icon: 'me' },
]

Component({
  data: { tabs: TABS, selected: '', hidden: false },
  methods: {
    onTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { name } = currentTarget.dataset as { name: string }
      void wx.switchTab({ url: `/pages/${name}/${name}` })
    },
  },
})

/**
 * Around the content of a page: a skeleton while it loads, the content when it is there (with the
 * time of the last update if the network is down), else what went wrong and a button to try again.
 */
const OFFLINE = '网络断开或服务繁忙。\n你的余额和订单都在，没有变化。'
const BLOCK = [{ width: '100%', height: '220rpx', borderRadius: '40rpx' }]
const row = (title: string, detail: string) => [
  [{ size: '20rpx', type: 'circle', margin: '24rpx 24rpx 0 0' }, { width: title, height: '28rpx', margin: '20rpx auto 0 0' }],
  [{ width: detail, height: '20rpx', margin: '16rpx 0 20rpx 44rpx' }],
]
const ROWS = [...row('300rpx', '440rpx'), ...row('240rpx', '400rpx'), ...row('340rpx', '360rpx')]

Component({
  properties: {
    phase: { type: String, value: 'loading' },
    failure: String,
    /** when the data were read, if that was not just now */
    updated: String,
  },
  data: { block: BLOCK, rows: ROWS, offline: OFFLINE },
  methods: {
    onRetry() {
      this.triggerEvent('retry')
    },
    toHome() {
      void wx.switchTab({ url: '/pages/home/home' })
    },
  },
})

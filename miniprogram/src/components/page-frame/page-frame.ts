/**
 * Around the content of a page: a skeleton while it loads, the content when it is there (with the
 * time of the last update if the network is down), else what went wrong and a button to try again.
 */
const OFFLINE = '网络断开或服务繁忙。\n你的余额和订单都在，没有变化。'
const CARD = [{ width: '100%', height: '240rpx', borderRadius: '40rpx' }]
const LINE = [{ width: '60%', height: '28rpx', margin: '24rpx 0 0' }]
const SHORT = [{ width: '90%', height: '20rpx', margin: '16rpx 0 0' }]
const SKELETON = [CARD, ...Array.from({ length: 4 }, () => [LINE, SHORT]).flat()]

Component({
  properties: {
    phase: { type: String, value: 'loading' },
    failure: String,
    /** when the data were read, if that was not just now */
    updated: String,
  },
  data: { skeleton: SKELETON, offline: OFFLINE },
  methods: {
    onRetry() {
      this.triggerEvent('retry')
    },
    toHome() {
      void wx.switchTab({ url: '/pages/home/home' })
    },
  },
})

/** The app: signs in as soon as it starts, so that the first page need not wait for it twice. */
import { session } from './services/session'

App({
  onLaunch() {
    session.open().catch(() => undefined) // each page tells its own reader what went wrong
    updateWhenReady()
  },
})

/** A new version is taken as soon as the person agrees. */
function updateWhenReady(): void {
  const updates = wx.getUpdateManager()
  updates.onUpdateReady(() => {
    void wx.showModal({ title: '有新版本', content: '重新打开就能用上。', confirmText: '马上打开', cancelText: '稍后' }).then(({ confirm }) => {
      if (confirm) updates.applyUpdate()
    })
  })
}

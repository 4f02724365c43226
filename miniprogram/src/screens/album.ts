/** Saves a picture of the server to the phone's album, and leads to the settings if that was refused. */
import { tell } from './showing'

const DENIED = /auth deny|auth denied|authorize:fail/
const NO_PRIVACY = /privacy permission/
const CANCELLED = /cancel/

export async function saveToAlbum(url: string): Promise<boolean> {
  void wx.showLoading({ title: '正在保存', mask: true })
  try {
    const filePath = await download(url)
    void wx.hideLoading()
    await wx.saveImageToPhotosAlbum({ filePath })
    void wx.showToast({ title: '已存到相册', icon: 'success' })
    return true
  } catch (error) {
    void wx.hideLoading()
    await explain((error as { errMsg?: string }).errMsg ?? '')
    return false
  }
}

async function explain(reason: string): Promise<void> {
  if (DENIED.test(reason)) await offerSettings()
  else if (NO_PRIVACY.test(reason)) tell('需要同意隐私保护指引，才能保存到相册')
  else if (!CANCELLED.test(reason)) tell('没有存上，请检查网络后再试')
}

async function offerSettings(): Promise<void> {
  const { confirm } = await wx.showModal({ title: '没有相册权限', content: '打开「保存到相册」后，再点一次保存。', confirmText: '去打开', cancelText: '先不了' })
  if (confirm) await wx.openSetting()
}

function download(url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    wx.downloadFile({
      url,
      success: ({ statusCode, tempFilePath }) => (statusCode === 200 ? resolve(tempFilePath) : reject(new Error(`status ${statusCode}`))),
      fail: reject,
    })
  })
}

/** The agreement or the privacy page of the server, in full. */
import { SERVER } from '../../config'

const PAGES: Record<string, { title: string; path: string }> = {
  agreement: { title: '用户协议', path: '/agreement' },
  privacy: { title: '隐私政策', path: '/privacy' },
}

Page({
  data: { src: '' },

  onLoad({ page = 'agreement' }: { page?: string }) {
    const chosen = PAGES[page]
    if (!chosen) return
    void wx.setNavigationBarTitle({ title: chosen.title })
    this.setData({ src: SERVER + chosen.path })
  },
})

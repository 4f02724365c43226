/**
 * Promoting one plan (or one number of it): poster, QR or link, and words to send with it. The link
 * is made when the sheet opens, so that it is there when the person taps 发给微信好友.
 */
import { copy } from '../../screens/copying'
import { saveToAlbum } from '../../screens/album'
import { messageOf } from '../../services/errors'
import { makeLink } from '../../services/links'
import type { AgentLink, PlanCard } from '../../services/shapes'

const TABS = [
  { key: 'poster', label: '海报' },
  { key: 'qr', label: '二维码' },
  { key: 'link', label: '链接' },
]

interface Words {
  text: string
  /** the link at the end, if the words end with it */
  address: string
}

function wordsOf({ share_copy, url }: AgentLink): Words[] {
  return share_copy.map((copy) => (copy.endsWith(url) ? { text: copy.slice(0, -url.length).trim(), address: url } : { text: copy, address: '' }))
}

Component({
  properties: {
    visible: { type: Boolean, value: false },
    plan: { type: Object, value: {} as PlanCard },
    /** the number to promote; 0: the plan alone */
    numberId: { type: Number, value: 0 },
    /** false: prices stay out of the mini-program, so no poster and no card in a chat */
    priced: { type: Boolean, value: true },
  },
  data: {
    /** the content is drawn when the sheet opens for the first time */
    opened: false,
    tabs: TABS,
    tab: 'poster',
    link: null as AgentLink | null,
    poster: 0,
    words: [] as Words[],
    copy: 0,
    drawing: true,
    failure: '',
  },
  observers: {
    visible(visible: boolean) {
      if (visible) void this.makeLink()
    },
  },
  methods: {
    async makeLink() {
      const { plan, numberId, priced } = this.data
      this.setData({ opened: true, tabs: priced ? TABS : TABS.slice(1), tab: priced ? 'poster' : 'qr', link: null, poster: 0, copy: 0, drawing: true, failure: '' })
      try {
        const link = await makeLink(plan.id, numberId || null)
        if (this.data.plan.id !== plan.id) return
        this.setData({ link, words: wordsOf(link) })
        this.triggerEvent('made', { link })
      } catch (error) {
        this.setData({ failure: messageOf(error) })
      }
    },
    onTab({ currentTarget }: WechatMiniprogram.TouchEvent) {
      this.setData({ tab: currentTarget.dataset.key as string })
    },
    onStyle({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const poster = currentTarget.dataset.index as number
      if (poster !== this.data.poster) this.setData({ poster, drawing: true })
    },
    onDrawn() {
      this.setData({ drawing: false })
    },
    onEnlarge() {
      const urls = (this.data.link?.posters ?? []).map((poster) => poster.url)
      void wx.previewImage({ urls, current: urls[this.data.poster] })
    },
    onOtherWords() {
      const count = this.data.link?.share_copy.length ?? 1
      this.setData({ copy: (this.data.copy + 1) % count })
    },
    onCopyWords() {
      const text = this.data.link?.share_copy[this.data.copy]
      if (text) copy(text)
    },
    onCopyLink() {
      if (this.data.link) copy(this.data.link.url)
    },
    onSave() {
      const { tab, link, poster } = this.data
      const url = tab === 'qr' ? link?.qr_url : link?.posters[poster]?.url
      if (url) void saveToAlbum(url)
    },
    onClose() {
      this.triggerEvent('close')
    },
    onVisible({ detail }: WechatMiniprogram.CustomEvent<{ visible: boolean }>) {
      if (!detail.visible) this.onClose()
    },
  },
})

/** The card that WeChat sends when somebody shares the page. Without a configured account there is simply no card. */
import type { ShareCard } from '../page'
import { shareSignature } from '../requests'

/** Gives WeChat title, picture and link of the page; does nothing where the server or WeChat refuses. */
export async function share(card: ShareCard): Promise<void> {
  const pageUrl = location.href.split('#')[0] as string
  const signed = await shareSignature(pageUrl).catch(() => null)
  if (!signed) return
  const { default: wx } = await import('weixin-js-sdk')
  wx.config({
    debug: false,
    appId: signed.app_id,
    timestamp: signed.timestamp,
    nonceStr: signed.nonce,
    signature: signed.signature,
    jsApiList: ['updateAppMessageShareData', 'updateTimelineShareData'],
  })
  wx.ready(() => {
    const data = { title: card.title, link: absolute(card.url), imgUrl: absolute(card.image_url), success: () => undefined }
    wx.updateAppMessageShareData({ ...data, desc: card.description })
    wx.updateTimelineShareData(data)
  })
}

const absolute = (url: string) => new URL(url, location.origin).href

/** Shows what a friend would get in WeChat, and lets the tester open the card. */
import { sheet } from './dialogs'
import { button, make } from './dom'
import { toLocal } from './addresses'
import { navigation } from './navigation'
import type { Instance, Share } from './types'

type Asked = { title?: string; path?: string; imageUrl?: string; promise?: Promise<Omit<Asked, 'promise'>> } | undefined

/** The cards that were sent since the preview started, newest last. */
export const sent: Share[] = []

export const shareFromButton = (target: Instance): Promise<void> => share('button', target)
export const shareFromMenu = (): Promise<void> => share('menu')

async function share(from: 'button' | 'menu', target?: Instance): Promise<void> {
  const { page, url } = navigation.top
  const ask = page.onShareAppMessage as ((options: object) => Asked) | undefined
  if (!ask) {
    if (from === 'button') console.error('[preview] a share button on a page without onShareAppMessage')
    return
  }
  const first = ask.call(page, { from, target: target && { dataset: (target as { dataset?: object }).dataset ?? {} } })
  const answer = { ...first, ...(await first?.promise) }
  const card: Share = { title: answer.title ?? '', path: answer.path ?? url, imageUrl: answer.imageUrl ?? '' }
  sent.push(card)
  showCard(card)
}

function showCard(card: Share): void {
  const image = make('img', 'share-picture')
  if (card.imageUrl) image.src = toLocal(card.imageUrl)
  const box = make('div', 'share-card', make('div', 'share-title', card.title), ...(card.imageUrl ? [image] : [make('div', 'share-blank')]), make('div', 'share-path', card.path))
  const open = button('ask-button strong', '打开这张卡片', () => {
    shown.close()
    navigation.navigateTo(card.path.startsWith('/') ? card.path : `/${card.path}`)
  })
  const close = button('ask-button', '关闭', () => shown.close())
  const shown = sheet(make('div', 'ask', make('div', 'ask-title', '好友会收到这张卡片'), box, make('div', 'ask-buttons', close, open)))
}

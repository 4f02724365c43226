import './styles/first.css'
import { createSSRApp } from 'vue'
import FirstView from './first/FirstView.vue'
import { live } from './first/live'
import { written, type ShopPage, type Written } from './first/page'

const values = written()
if (values.kind === 'follow') void import('./follow/start').then((follow) => follow.start(values))
else takeOver(values)

/** Takes over the HTML that the server printed, without drawing it again, and fetches the later steps when needed. */
function takeOver({ page, view }: Extract<Written, { kind: 'shop' }>): void {
  const steps = () => import('./steps/start').then((later) => later.start(page))
  createSSRApp(FirstView, { page, view, onGo: (place: string, numberId?: number) => go(steps, place, numberId) }).mount('#app')
  if (view.stopped) return
  if (document.documentElement.classList.contains('moved')) void steps()
  else onFirstTouch(() => void steps().catch(() => undefined))
  if (/MicroMessenger/i.test(navigator.userAgent)) void import('./wechat/sharing').then((wechat) => wechat.share(page.share))
}

type Steps = ReturnType<typeof import('./steps/start')['start']>

async function go(steps: () => Promise<Steps>, place: string, numberId?: number): Promise<void> {
  live.opening = true
  live.trouble = null
  try {
    ;(await steps()).open(place, numberId)
  } catch {
    live.trouble = '网断了一下，再点一次试试。'
  } finally {
    live.opening = null
  }
}

/** Somebody who scrolls or touches will soon want the next step: it is fetched then, not before the first view. */
function onFirstTouch(fetchNext: () => void): void {
  const kinds = ['scroll', 'pointerdown', 'touchstart', 'keydown']
  const once = () => {
    kinds.forEach((kind) => removeEventListener(kind, once))
    fetchNext()
  }
  kinds.forEach((kind) => addEventListener(kind, once, { passive: true }))
}

export type { ShopPage }

/**
 * The script of the first view. The server printed plan and numbers as HTML, and this draws nothing:
 * it listens, and fetches the later steps (and Vue with them) when somebody is about to need them.
 */
import './styles/first.css'
import type { ShopPage } from './page'

const page = JSON.parse(document.getElementById('page')?.textContent ?? '') as ShopPage
const root = document.documentElement
const steps = () => import('./steps/start').then((later) => later.start(page))

document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLElement>('[data-go]')
  if (!link) return
  event.preventDefault()
  void open(link)
})

if (root.classList.contains('moved')) steps().catch(backToPlan)
else if (page.plan.status === 'published') onFirstTouch(() => void steps().catch(() => undefined))
if (/MicroMessenger/i.test(navigator.userAgent)) void import('./wechat/sharing').then((wechat) => wechat.share(page.share))

async function open(link: HTMLElement): Promise<void> {
  const trouble = document.getElementById('trouble')
  const { go = '', number } = link.dataset
  trouble?.setAttribute('hidden', '')
  link.classList.add('busy')
  try {
    const later = await steps()
    later.open(go, number ? Number(number) : undefined)
  } catch {
    trouble?.removeAttribute('hidden')
  } finally {
    link.classList.remove('busy')
  }
}

/** The later steps cannot be fetched: what is here, the plan, is shown with the reason. */
function backToPlan(): void {
  root.classList.remove('moved')
  document.getElementById('trouble')?.removeAttribute('hidden')
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

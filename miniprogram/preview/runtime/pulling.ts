/** Pull down at the top of a page to refresh it. */
import { make } from './dom'

const THRESHOLD_PX = 56
const LIMIT_PX = 80

export interface Pull {
  start(): void
  stop(): void
}

export function watchPull(view: HTMLElement, scroll: HTMLElement, onRefresh: () => void): Pull {
  const dots = make('div', 'pull-dots', make('i'), make('i'), make('i'))
  view.prepend(dots)
  let from: number | null = null
  const move = (distance: number, eased: boolean) => {
    scroll.style.transition = eased ? 'transform 200ms' : 'none'
    scroll.style.transform = distance > 0 ? `translateY(${distance}px)` : ''
    dots.hidden = distance <= 0
  }
  const pull: Pull = {
    start() {
      move(THRESHOLD_PX, true)
      onRefresh()
    },
    stop: () => move(0, true),
  }
  scroll.addEventListener('pointerdown', (event) => (from = scroll.scrollTop <= 0 ? event.clientY : null))
  scroll.addEventListener('pointermove', (event) => {
    if (from === null || event.buttons === 0) return
    move(Math.min(LIMIT_PX, Math.max(0, (event.clientY - from) / 2)), false)
  })
  const release = (event: PointerEvent) => {
    if (from === null) return
    const distance = (event.clientY - from) / 2
    from = null
    if (distance >= THRESHOLD_PX) pull.start()
    else pull.stop()
  }
  scroll.addEventListener('pointerup', release)
  scroll.addEventListener('pointercancel', release)
  dots.hidden = true
  return pull
}

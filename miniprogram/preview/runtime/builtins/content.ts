/** Tags that show something: pictures, scrolling areas, slides, web pages. */
import { toLocal } from '../addresses'
import { make } from '../dom'
import type { Builtin, Values } from './mounted'
import type { Instance } from '../types'

const FIT: Record<string, string> = { scaleToFill: 'fill', aspectFit: 'contain', aspectFill: 'cover', center: 'none' }
const REACH_PX = 50

export const content: Record<string, Builtin> = {
  image: {
    properties: { src: String, mode: { type: String, value: 'scaleToFill' }, lazyLoad: Boolean, showMenuByLongpress: Boolean },
    mount(host, self) {
      const picture = host.firstElementChild as HTMLImageElement
      picture.addEventListener('load', () => self.triggerEvent('load', { width: picture.naturalWidth, height: picture.naturalHeight }))
      picture.addEventListener('error', () => self.triggerEvent('error', { errMsg: 'image:fail' }))
    },
    update(host, { src, mode }: Values) {
      const picture = host.firstElementChild as HTMLImageElement
      const source = src ? toLocal(src) : ''
      if (source && picture.getAttribute('src') !== source) picture.src = source
      if (!source) picture.removeAttribute('src')
      picture.style.objectFit = FIT[mode] ?? 'fill'
      host.dataset.mode = mode
    },
  },
  'scroll-view': {
    properties: { scrollX: Boolean, scrollY: Boolean, scrollTop: Number, scrollLeft: Number, scrollIntoView: String, enhanced: Boolean, showScrollbar: Boolean },
    mount(host, self) {
      host.addEventListener('scroll', () => {
        const { scrollTop, scrollLeft, scrollHeight, scrollWidth, clientHeight } = host
        self.triggerEvent('scroll', { scrollTop, scrollLeft, scrollHeight, scrollWidth })
        if (scrollTop + clientHeight >= scrollHeight - REACH_PX) self.triggerEvent('scrolltolower', {})
      })
    },
    update(host, { scrollX, scrollY, scrollTop, scrollLeft, scrollIntoView }: Values) {
      host.style.overflowX = scrollX ? 'auto' : 'hidden'
      host.style.overflowY = scrollY ? 'auto' : 'hidden'
      if (scrollTop) host.scrollTop = scrollTop
      if (scrollLeft) host.scrollLeft = scrollLeft
      if (scrollIntoView) host.querySelector(`#${CSS.escape(scrollIntoView)}`)?.scrollIntoView({ block: 'nearest', inline: 'center' })
    },
  },
  swiper: {
    properties: { current: Number, circular: Boolean, autoplay: Boolean, indicatorDots: Boolean, previousMargin: String, nextMargin: String },
    mount: slideByDragging,
    update(host, { current }: Values) {
      const slides = host.firstElementChild as HTMLElement
      slides.style.transform = `translateX(${-100 * current}%)`
    },
  },
  'rich-text': {
    properties: { nodes: null },
    update(host, { nodes }: Values) {
      host.textContent = typeof nodes === 'string' ? new DOMParser().parseFromString(nodes, 'text/html').body.textContent : ''
    },
  },
  // A page of the server refuses to be framed, and WeChat frames nothing: the preview gives the way there.
  'web-view': {
    properties: { src: String },
    update(host, { src }: Values) {
      if (!src) return
      const link = make('a', 'web-link', '打开网页')
      Object.assign(link, { href: toLocal(src), target: '_blank', rel: 'noreferrer' })
      host.replaceChildren(make('div', 'web-title', '微信在这里打开网页'), make('div', 'web-address', toLocal(src)), link)
    },
  },
}

function slideByDragging(host: HTMLElement, self: Instance): void {
  let startX: number | null = null
  host.addEventListener('pointerdown', (event) => (startX = event.clientX))
  host.addEventListener('pointerup', (event) => {
    if (startX === null) return
    const step = event.clientX - startX > 40 ? -1 : event.clientX - startX < -40 ? 1 : 0
    startX = null
    const last = host.querySelectorAll('swiper-item').length - 1
    const current = Math.min(last, Math.max(0, Number(self.data.current ?? 0) + step))
    if (current === self.data.current) return
    self.setData({ current })
    self.triggerEvent('change', { current, source: 'touch' })
  })
}

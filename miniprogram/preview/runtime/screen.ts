/** One page on the phone: its layer, navigation bar, scrolling, pull-down and life cycle. */
import { engine } from './engine'
import { find, make } from './dom'
import { navigationBar } from './navigation_bar'
import { palette } from './palette'
import { watchPull } from './pulling'
import { theme } from './theme'
import type { Instance, Query } from './types'

const REACH_PX = 50

export interface Screen {
  route: string
  query: Query
  url: string
  page: Instance
  tabBar: Instance | null
  layer: HTMLElement
  setTitle(title: string): void
  hideHome(): void
  scrollTo(top: number): void
  startRefresh(): void
  stopRefresh(): void
  show(): void
  hide(): void
  close(): void
}

interface Place {
  isTab: boolean
  hasBack: boolean
  goBack(): void
  goHome(): void
}

type Hook = 'onLoad' | 'onShow' | 'onReady' | 'onHide' | 'onUnload' | 'onReachBottom' | 'onPullDownRefresh' | 'onPageScroll'

function call(page: Instance, hook: Hook, argument?: unknown): void {
  ;(page[hook] as ((argument?: unknown) => void) | undefined)?.call(page, argument)
}

/** Creates the page's instance and shows its first view; `show()` follows from the stack. */
export function createScreen(route: string, query: Query, place: Place): Screen {
  const config = engine.configOf(route)
  const scroll = make('div', 'screen-scroll')
  scroll.dataset.route = route
  const view = make('div', 'screen-view', scroll)
  paintBehind(view, config.backgroundColor ?? '#ffffff')
  const layer = make('div', config.navigationStyle === 'custom' ? 'screen custom' : 'screen', view)
  const bar = config.navigationStyle === 'custom' ? null : navigationBar(config, place)
  if (bar) layer.prepend(bar.element)
  find('#screens').append(layer)

  const { root, page } = engine.createPage(route)
  Object.assign(page, { route, options: query })
  engine.attach(root, scroll)
  const tabBar = place.isTab && engine.hasCustomTabBar ? attachTabBar(scroll.querySelector('page') ?? scroll) : null
  if (tabBar) page.getTabBar = () => tabBar.instance
  const pull = config.enablePullDownRefresh ? watchPull(view, scroll, () => call(page, 'onPullDownRefresh')) : null
  watchScroll(scroll, page, config.onReachBottomDistance ?? REACH_PX)

  const search = new URLSearchParams(query).toString()
  let state: 'new' | 'shown' | 'hidden' = 'new'
  const screen: Screen = {
    route,
    query,
    url: search ? `${route}?${search}` : route,
    page,
    tabBar: tabBar?.instance ?? null,
    layer,
    setTitle: (title) => bar?.setTitle(title),
    hideHome: () => bar?.hideHome(),
    scrollTo: (top) => scroll.scrollTo({ top, behavior: 'smooth' }),
    startRefresh: () => pull?.start(),
    stopRefresh: () => pull?.stop(),
    show() {
      if (state === 'shown') return
      const isFirst = state === 'new'
      state = 'shown'
      layer.hidden = false
      if (isFirst) call(page, 'onLoad', query)
      call(page, 'onShow')
      engine.tellComponents(root, 'show')
      if (isFirst) requestAnimationFrame(() => call(page, 'onReady'))
    },
    hide() {
      if (state !== 'shown') return
      state = 'hidden'
      call(page, 'onHide')
      engine.tellComponents(root, 'hide')
      layer.hidden = true
    },
    close() {
      call(page, 'onUnload')
      engine.release(root)
      if (tabBar) engine.release(tabBar.root)
      layer.remove()
    },
  }
  return screen
}

/** What shows behind a page that is pulled down. */
function paintBehind(view: HTMLElement, colour: string): void {
  const paint = () => (view.style.background = palette.resolve(colour))
  paint()
  theme.onChange(paint)
}

/** Inside <page>, whose variables it uses. */
function attachTabBar(parent: Element): { root: object; instance: Instance } {
  const holder = make('div', 'screen-tabs')
  parent.append(holder)
  const { root, page } = engine.createPage('custom-tab-bar/index')
  engine.attach(root, holder)
  return { root, instance: page }
}

function watchScroll(scroll: HTMLElement, page: Instance, distance: number): void {
  let reached = false
  scroll.addEventListener('scroll', () => {
    const { scrollTop, clientHeight, scrollHeight } = scroll
    call(page, 'onPageScroll', { scrollTop })
    const atBottom = scrollTop + clientHeight >= scrollHeight - distance
    if (atBottom && !reached) call(page, 'onReachBottom')
    reached = atBottom
  })
}

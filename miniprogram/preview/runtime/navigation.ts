/**
 * The page stack as WeChat keeps it: tab pages stay alive, others live while they are on the stack.
 * The browser's own back button takes one page off.
 */
import { palette } from './palette'
import { createScreen, type Screen } from './screen'
import type { Manifest, Query } from './types'

export class NavigationError extends Error {}

const LIMIT = 10

class Navigation {
  private manifest!: Manifest
  private readonly tabs = new Map<string, Screen>()
  private stack: Screen[] = []
  private ignoredPops = 0

  start(manifest: Manifest, url: string): void {
    this.manifest = manifest
    window.addEventListener('popstate', () => {
      if (this.ignoredPops > 0) this.ignoredPops -= 1
      else if (this.stack.length > 1) this.pop(1)
    })
    this.reLaunch(url)
  }

  get top(): Screen {
    const screen = this.stack.at(-1)
    if (!screen) throw new NavigationError('no page is open')
    return screen
  }

  get pages(): Screen[] {
    return [...this.stack]
  }

  isTab(route: string): boolean {
    return (this.manifest.app.tabBar?.list ?? []).some((tab) => tab.pagePath === route)
  }

  navigateTo(url: string): void {
    const { route, query } = this.resolve(url)
    if (this.isTab(route)) throw new NavigationError(`navigateTo:fail can not navigateTo a tabbar page`)
    if (this.stack.length >= LIMIT) throw new NavigationError(`navigateTo:fail webview count limit exceed`)
    this.top.hide()
    this.push(this.open(route, query))
    history.pushState(null, '', `#${this.top.url}`)
  }

  redirectTo(url: string): void {
    const { route, query } = this.resolve(url)
    if (this.isTab(route)) throw new NavigationError(`redirectTo:fail can not redirectTo a tabbar page`)
    this.drop(1)
    this.push(this.open(route, query))
    history.replaceState(null, '', `#${this.top.url}`)
  }

  navigateBack(delta: number): void {
    const steps = Math.min(delta, this.stack.length - 1)
    if (steps < 1) return
    this.ignoredPops += 1
    history.go(-steps)
    this.pop(steps)
  }

  switchTab(url: string): void {
    const { route } = this.resolve(url)
    if (!this.isTab(route)) throw new NavigationError(`switchTab:fail can not switch to no-tabBar page`)
    const leaving = this.stack.at(0)
    if (this.stack.length > 1) this.drop(this.stack.length - 1)
    else leaving?.hide()
    if (leaving && !this.isTab(leaving.route)) leaving.close()
    this.stack = []
    this.push(this.tabs.get(route) ?? this.open(route, {}))
    history.replaceState(null, '', `#${this.top.url}`)
  }

  reLaunch(url: string): void {
    const { route, query } = this.resolve(url)
    this.drop(this.stack.length)
    for (const tab of this.tabs.values()) tab.close()
    this.tabs.clear()
    this.push(this.open(route, query))
    history.replaceState(null, '', `#${this.top.url}`)
  }

  private pop(steps: number): void {
    this.drop(steps)
    this.top.show()
  }

  private push(screen: Screen): void {
    this.stack.push(screen)
    screen.show()
  }

  /** Takes pages off; a tab page is only hidden. */
  private drop(count: number): void {
    for (const screen of this.stack.splice(this.stack.length - count, count).reverse()) {
      if (this.tabs.get(screen.route) === screen) screen.hide()
      else screen.close()
    }
  }

  private open(route: string, query: Query): Screen {
    const isTab = this.isTab(route)
    const place = { isTab, hasBack: this.stack.length > 0 && !isTab, goBack: () => this.navigateBack(1), goHome: () => this.reLaunch(`/${palette.home}`) }
    const screen = createScreen(route, query, place)
    if (isTab) this.tabs.set(route, screen)
    return screen
  }

  private resolve(url: string): { route: string; query: Query } {
    const [address = '', search = ''] = url.split('?')
    const base = this.stack.at(-1)?.route ?? ''
    const route = new URL(address, `http://app/${base}`).pathname.slice(1)
    if (!this.manifest.pages.includes(route)) throw new NavigationError(`page "${route}" is not found`)
    return { route, query: Object.fromEntries(new URLSearchParams(search)) }
  }
}

export const navigation = new Navigation()

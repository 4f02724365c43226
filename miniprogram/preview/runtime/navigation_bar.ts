/** WeChat's own navigation bar, for pages that do not draw theirs. */
import { make } from './dom'
import { theme } from './theme'
import { palette } from './palette'
import type { PartConfig } from '../compile/tree'

export interface NavigationBar {
  element: HTMLElement
  setTitle(title: string): void
  hideHome(): void
}

export function navigationBar(config: PartConfig, place: { hasBack: boolean; goBack(): void; goHome(): void }): NavigationBar {
  const title = make('div', 'bar-title', config.navigationBarTitleText ?? '')
  const back = make('div', 'bar-back')
  back.hidden = !place.hasBack
  back.setAttribute('role', 'button')
  back.setAttribute('aria-label', '返回')
  back.addEventListener('click', () => place.goBack())
  const element = make('div', 'bar', back, title)
  const paint = () => {
    element.style.background = palette.resolve(config.navigationBarBackgroundColor ?? '#000000')
    element.style.color = palette.resolve(config.navigationBarTextStyle ?? 'white') === 'white' ? '#ffffff' : '#000000'
  }
  paint()
  theme.onChange(paint)
  if (!place.hasBack) addHome(element, place)
  return { element, setTitle: (text) => void (title.textContent = text), hideHome: () => element.querySelector('.wx-bar-home')?.remove() }
}

/** A page that was opened from a card has nothing to go back to; WeChat offers the first page. */
function addHome(bar: HTMLElement, place: { goHome(): void }): void {
  const home = make('div', 'bar-home')
  home.setAttribute('role', 'button')
  home.setAttribute('aria-label', '首页')
  home.addEventListener('click', () => place.goHome())
  bar.append(home)
}

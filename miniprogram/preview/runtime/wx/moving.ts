/** Moving between pages, and what a page may ask of its own screen. */
import { navigation } from '../navigation'
import type { Callbacks } from '../types'
import { answerWith } from './answering'

type UrlOptions = Callbacks & { url: string }
const channel = { on: () => undefined, once: () => undefined, off: () => undefined, emit: () => undefined }

const go = (name: string, move: (url: string) => void) => (options: UrlOptions) =>
  answerWith(name, options, () => {
    move(options.url)
    return { eventChannel: channel }
  })

export const movingCalls = {
  navigateTo: go('navigateTo', (url) => navigation.navigateTo(url)),
  redirectTo: go('redirectTo', (url) => navigation.redirectTo(url)),
  switchTab: go('switchTab', (url) => navigation.switchTab(url)),
  reLaunch: go('reLaunch', (url) => navigation.reLaunch(url)),
  navigateBack: (options?: Callbacks & { delta?: number }) => answerWith('navigateBack', options, () => (navigation.navigateBack(options?.delta ?? 1), {})),
  setNavigationBarTitle: (options: Callbacks & { title: string }) => answerWith('setNavigationBarTitle', options, () => (navigation.top.setTitle(options.title), {})),
  hideHomeButton: (options?: Callbacks) => answerWith('hideHomeButton', options, () => (navigation.top.hideHome(), {})),
  pageScrollTo: (options: Callbacks & { scrollTop?: number }) => answerWith('pageScrollTo', options, () => (navigation.top.scrollTo(options.scrollTop ?? 0), {})),
  startPullDownRefresh: (options?: Callbacks) => answerWith('startPullDownRefresh', options, () => (navigation.top.startRefresh(), {})),
  stopPullDownRefresh: (options?: Callbacks) => answerWith('stopPullDownRefresh', options, () => (navigation.pages.forEach((screen) => screen.stopRefresh()), {})),
}

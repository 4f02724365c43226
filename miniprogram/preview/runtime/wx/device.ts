/** What the app may know of the phone: sizes, theme, network, the account it runs under. */
import { find } from '../dom'
import { network } from '../network'
import { theme } from '../theme'
import type { Callbacks } from '../types'
import { succeed } from './answering'

const STATUS_BAR_PX = 44
const HOME_BAR_PX = 34
const CAPSULE = { width: 87, height: 32, right: 7, top: STATUS_BAR_PX + 6 }

function windowInfo(): object {
  const { clientWidth: width, clientHeight: height } = find('#phone')
  return {
    pixelRatio: devicePixelRatio,
    screenWidth: width,
    screenHeight: height,
    windowWidth: width,
    windowHeight: height,
    statusBarHeight: STATUS_BAR_PX,
    screenTop: 0,
    safeArea: { left: 0, right: width, top: STATUS_BAR_PX, bottom: height - HOME_BAR_PX, width, height: height - STATUS_BAR_PX - HOME_BAR_PX },
  }
}

const deviceInfo = () => ({ brand: 'devtools', model: '预览', platform: 'devtools', system: 'iOS 17.0', benchmarkLevel: 50 })
const baseInfo = () => ({ SDKVersion: '3.8.12', version: '8.0.55', language: 'zh_CN', theme: theme.current, fontSizeSetting: 16, host: { env: 'WeChat' } })
const systemInfo = () => ({ ...deviceInfo(), ...baseInfo(), ...windowInfo() })

type ThemeListener = (result: { theme: string }) => void
const themeListeners = new Map<ThemeListener, (value: 'light' | 'dark') => void>()

export const deviceCalls = {
  getWindowInfo: windowInfo,
  getDeviceInfo: deviceInfo,
  getAppBaseInfo: baseInfo,
  getSystemInfoSync: systemInfo,
  getSystemInfo: (options: Callbacks) => succeed('getSystemInfo', options, systemInfo()),
  getMenuButtonBoundingClientRect() {
    const right = find('#phone').clientWidth - CAPSULE.right
    return { ...CAPSULE, right, left: right - CAPSULE.width, bottom: CAPSULE.top + CAPSULE.height }
  },
  getAccountInfoSync: () => ({ miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' } }),
  getLaunchOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
  getEnterOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
  getNetworkType: (options?: Callbacks) => succeed('getNetworkType', options, { networkType: network.type }),
  onNetworkStatusChange: network.onChange,
  onThemeChange(listener: ThemeListener) {
    const relay = (value: 'light' | 'dark') => listener({ theme: value })
    themeListeners.set(listener, relay)
    theme.onChange(relay)
  },
  offThemeChange(listener: ThemeListener) {
    const relay = themeListeners.get(listener)
    if (relay) theme.offChange(relay)
  },
  canIUse: (name: string) => !/worklet|skyline/i.test(name),
  nextTick: (work: () => void) => queueMicrotask(work),
  vibrateShort: (options?: Callbacks) => succeed('vibrateShort', options),
  getUpdateManager: () => ({ onCheckForUpdate: () => undefined, onUpdateReady: () => undefined, onUpdateFailed: () => undefined, applyUpdate: () => undefined }),
}

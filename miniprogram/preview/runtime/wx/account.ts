/** Signing in, privacy, permissions, clipboard, album: everything that WeChat guards. */
import { askForAlbum, settingsSheet } from '../asking'
import { toast } from '../dialogs'
import { make } from '../dom'
import { me } from '../identity'
import { passPrivacy, privacy } from '../privacy'
import { storage } from './storage'
import type { Callbacks } from '../types'
import { answerWith, fail, succeed } from './answering'

const PERMISSIONS = 'wechat:permissions'
const ALBUM = 'scope.writePhotosAlbum'
const NOT_AUTHORIZED = 'privacy permission is not authorized'

function permissions(): Record<string, boolean> {
  return (storage.read(PERMISSIONS) || {}) as Record<string, boolean>
}

/** What the app did with the clipboard and the album, for a tester or a test to look at. */
export const kept = { clipboard: '', saved: [] as string[] }

async function saveImageToPhotosAlbum(options: Callbacks & { filePath: string }): Promise<object> {
  const name = 'saveImageToPhotosAlbum'
  if (!(await passPrivacy(name))) return fail(name, options, NOT_AUTHORIZED, { errno: 104 })
  const allowed = permissions()[ALBUM] ?? (await askForAlbum())
  storage.write(PERMISSIONS, { ...permissions(), [ALBUM]: allowed })
  if (!allowed) return fail(name, options, 'auth deny')
  const link = make('a')
  link.href = options.filePath
  link.download = `haoka-${kept.saved.length + 1}.jpg`
  link.click()
  kept.saved.push(options.filePath)
  return succeed(name, options)
}

async function setClipboardData(options: Callbacks & { data: string }): Promise<object> {
  if (!(await passPrivacy('setClipboardData'))) return fail('setClipboardData', options, NOT_AUTHORIZED, { errno: 104 })
  kept.clipboard = options.data
  await navigator.clipboard?.writeText(options.data).catch(() => undefined) // the browser may refuse: `kept` has it
  toast('内容已复制')
  return succeed('setClipboardData', options)
}

export const accountCalls = {
  login: (options?: Callbacks) => succeed('login', options, { code: `sandbox:${me.name}` }),
  checkSession: (options?: Callbacks) => succeed('checkSession', options),
  getPrivacySetting: (options?: Callbacks) => succeed('getPrivacySetting', options, { needAuthorization: !privacy.agreed, privacyContractName: '《小程序隐私保护指引》' }),
  onNeedPrivacyAuthorization: privacy.onNeed,
  requirePrivacyAuthorize: async (options?: Callbacks) =>
    (await passPrivacy('requirePrivacyAuthorize')) ? succeed('requirePrivacyAuthorize', options) : fail('requirePrivacyAuthorize', options, NOT_AUTHORIZED),
  openPrivacyContract: (options?: Callbacks) => answerWith('openPrivacyContract', options, () => (toast('小程序隐私保护指引（由微信展示）'), {})),
  getSetting: (options?: Callbacks) => succeed('getSetting', options, { authSetting: permissions() }),
  openSetting: async (options?: Callbacks) => {
    const authSetting = await settingsSheet(permissions(), () => '保存到相册')
    storage.write(PERMISSIONS, authSetting)
    return succeed('openSetting', options, { authSetting })
  },
  saveImageToPhotosAlbum,
  setClipboardData,
  getClipboardData: (options?: Callbacks) => succeed('getClipboardData', options, { data: kept.clipboard }),
  showShareMenu: (options?: Callbacks) => succeed('showShareMenu', options),
  hideShareMenu: (options?: Callbacks) => succeed('hideShareMenu', options),
  makePhoneCall: (options: Callbacks & { phoneNumber: string }) => answerWith('makePhoneCall', options, () => (toast(`拨打 ${options.phoneNumber}`), {})),
}

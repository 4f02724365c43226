/**
 * WeChat's privacy gate: with `__usePrivacyCheck__` the first use of a private interface asks the
 * user, unless the app listens and asks by itself.
 */
import { askForPrivacy } from './asking'
import { storage } from './wx/storage'

type Listener = (resolve: (answer: { event: string }) => void, info: { referrer: string }) => void

const AGREED = 'wechat:privacy'
const NAMES: Record<string, string> = {
  'button.getPhoneNumber': '手机号',
  'button.chooseAvatar': '头像',
  saveImageToPhotosAlbum: '相册（仅写入）',
  setClipboardData: '剪切板',
}

let enforced = false
let listener: Listener | null = null

export const privacy = {
  enforce(value: boolean): void {
    enforced = value
  },
  onNeed(callback: Listener): void {
    listener = callback
  },
  get agreed(): boolean {
    return !enforced || storage.read(AGREED) === true
  },
  agree(): void {
    storage.write(AGREED, true)
  },
}

/** True if the user has agreed before or agrees now. */
export async function passPrivacy(name: string): Promise<boolean> {
  if (privacy.agreed) return true
  const ask = listener
  const agreed = ask
    ? await new Promise<boolean>((resolve) => ask(({ event }) => resolve(event === 'agree'), { referrer: name }))
    : await askForPrivacy(NAMES[name] ?? name)
  if (agreed) privacy.agree()
  return agreed
}

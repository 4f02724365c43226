/** Tags that do something when tapped: buttons with an open-type, forms, links. */
import { askForAvatar, askForPhone } from '../asking'
import { passPrivacy } from '../privacy'
import { enclosing, fieldValues, type Builtin, type Values } from './mounted'
import { shareFromButton } from '../sharing'
import type { Instance } from '../types'

const OPEN: Record<string, (self: Instance) => Promise<void> | void> = {
  share: (self) => shareFromButton(self),
  async getPhoneNumber(self) {
    const agreed = await passPrivacy('button.getPhoneNumber')
    const answer = agreed ? await askForPhone() : { errMsg: 'getPhoneNumber:fail privacy permission is not authorized' }
    self.triggerEvent('getphonenumber', answer)
  },
  async chooseAvatar(self) {
    if (!(await passPrivacy('button.chooseAvatar'))) return
    const avatarUrl = await askForAvatar()
    if (avatarUrl) self.triggerEvent('chooseavatar', { avatarUrl })
  },
  openSetting: () => void wx.openSetting({}),
  contact: () => void wx.showToast({ title: '微信客服会话', icon: 'none' }),
}

const MOVES: Record<string, (url: string) => void> = {
  navigate: (url) => void wx.navigateTo({ url }),
  redirect: (url) => void wx.redirectTo({ url }),
  switchTab: (url) => void wx.switchTab({ url }),
  reLaunch: (url) => void wx.reLaunch({ url }),
  navigateBack: () => void wx.navigateBack({}),
}

export const actions: Record<string, Builtin> = {
  button: {
    properties: { type: String, size: String, plain: Boolean, disabled: Boolean, loading: Boolean, formType: String, openType: String, hoverClass: String },
    update(host, { type, size, disabled, openType }: Values) {
      ;(host as HTMLButtonElement).type = 'button'
      host.toggleAttribute('disabled', Boolean(disabled))
      Object.assign(host.dataset, { type, size, openType })
    },
    tap(self, host) {
      const { disabled, openType, formType } = self.data as { disabled: boolean; openType: string; formType: string }
      if (disabled) return
      void OPEN[openType]?.(self)
      const form = formType ? enclosing(host, 'form') : null
      if (form) form.self.triggerEvent(formType, { value: fieldValues(form.host) })
    },
  },
  navigator: {
    properties: { url: String, openType: { type: String, value: 'navigate' } },
    tap(self) {
      const { url, openType } = self.data as { url: string; openType: string }
      MOVES[openType]?.(url)
    },
  },
}

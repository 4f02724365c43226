/** What WeChat asks its user before it hands something to an app. */
import { sheet } from './dialogs'
import { button, make } from './dom'
import { me } from './identity'

function question(title: string, detail: string, yes: string, no: string): Promise<boolean> {
  return new Promise((resolve) => {
    const answer = (value: boolean) => () => {
      shown.close()
      resolve(value)
    }
    const buttons = make('div', 'ask-buttons', button('ask-button', no, answer(false)), button('ask-button strong', yes, answer(true)))
    const shown = sheet(make('div', 'ask', make('div', 'ask-title', title), make('div', 'ask-detail', detail), buttons), () => resolve(false))
  })
}

/** The phone number of the tester's sandbox person, as a code that the server exchanges once. */
export async function askForPhone(): Promise<{ errMsg: string; code?: string }> {
  const shown = `${me.phone.slice(0, 3)} **** ${me.phone.slice(-4)}`
  const allowed = await question('申请获取并验证你的手机号', shown, '允许', '不允许')
  return allowed ? { errMsg: 'getPhoneNumber:ok', code: `sandbox-phone:${me.phone}` } : { errMsg: 'getPhoneNumber:fail user deny' }
}

export const askForPrivacy = (operation: string): Promise<boolean> =>
  question('用户隐私保护提示', `使用前请阅读并同意《小程序隐私保护指引》（${operation}）`, '同意', '拒绝')

export const askForAlbum = (): Promise<boolean> => question('申请保存图片到你的相册', '用于保存海报和二维码', '允许', '拒绝')

/** A picture file of the tester's, as an address that lives as long as the page. */
export function askForAvatar(): Promise<string | null> {
  return new Promise((resolve) => {
    const field = make('input')
    field.type = 'file'
    field.accept = 'image/*'
    field.addEventListener('change', () => {
      const file = field.files?.[0]
      resolve(file ? URL.createObjectURL(file) : null)
    })
    field.addEventListener('cancel', () => resolve(null))
    field.click()
  })
}

/** WeChat's settings page of an app: the permissions that the user once answered. */
export function settingsSheet(granted: Record<string, boolean>, label: (scope: string) => string): Promise<Record<string, boolean>> {
  return new Promise((resolve) => {
    const answers = { ...granted }
    const lines = Object.keys(answers).map((scope) => {
      const line = button('setting-line', label(scope), () => {
        answers[scope] = !answers[scope]
        line.toggleAttribute('data-on', answers[scope])
      })
      line.toggleAttribute('data-on', answers[scope])
      return line
    })
    const done = button('wheel-done', '返回小程序', () => {
      shown.close()
      resolve(answers)
    })
    const shown = sheet(make('div', 'settings', make('div', 'ask-title', '设置'), ...lines, done), () => resolve(answers))
  })
}

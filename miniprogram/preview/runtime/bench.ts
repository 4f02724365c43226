/** The small bench beside the phone, on a window wide enough: who am I, theme, network, back. */
import { button, find, make } from './dom'
import { calledBy, me, meantBy, people } from './identity'
import { navigation } from './navigation'
import { network } from './network'
import { theme } from './theme'

export const bench = {
  start(): void {
    const name = make('input', 'bench-name')
    name.value = calledBy(me.name)
    name.maxLength = 40
    name.setAttribute('aria-label', '换一个人')
    name.addEventListener('change', () => name.value.trim() && me.become(meantBy(name.value.trim())))
    const others = people().filter((person) => person !== me.name)
    const known = make('div', 'bench-people', ...others.map((person) => button('bench-person', calledBy(person), () => me.become(person))))
    find('#bench').append(
      make('h1', 'bench-title', '代理商小程序'),
      make('p', 'bench-text', '真实服务端，模拟微信。填一个新名字，就是一个还没加入的人。'),
      make('label', 'bench-label', '我是', name),
      known,
      make('p', 'bench-text', '新加入要填邀请码：管理后台 → 伙伴 → 平台邀请码，或林小满的“我的”里。'),
      make('p', 'bench-text', `手机号 ${me.phone.slice(0, 3)} ${me.phone.slice(3, 7)} ${me.phone.slice(7)}`),
      toggle(() => (theme.current === 'dark' ? '深色' : '浅色'), theme.toggle),
      toggle(() => (network.isDown ? '网络已断开' : '网络正常'), network.toggle),
      button('bench-button', '返回上一页', () => navigation.navigateBack(1)),
      button('bench-button', '重新进入', () => location.reload()),
    )
  },
}

function toggle(label: () => string, change: () => void): HTMLElement {
  const element = button('bench-button', label(), () => {
    change()
    element.textContent = label()
  })
  theme.onChange(() => (element.textContent = label()))
  return element
}

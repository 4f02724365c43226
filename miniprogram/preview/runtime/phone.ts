/** The phone around the pages: clock, capsule with its menu, and attributes as a browser knows them. */
import { measure } from './measuring'
import { actionSheet } from './dialogs'
import { find } from './dom'
import { me, people } from './identity'
import { navigation } from './navigation'
import { shareFromMenu } from './sharing'
import { theme } from './theme'

export const phone = {
  start(): void {
    adaptAttributes()
    const clock = find('#clock')
    const tick = () => (clock.textContent = new Date().toLocaleTimeString('zh-CN', { hour: 'numeric', minute: '2-digit', hour12: false }))
    tick()
    setInterval(tick, 10_000)
    find('#menu').addEventListener('click', () => void openMenu())
    find('#leave').addEventListener('click', () => location.reload())
  },
}

async function openMenu(): Promise<void> {
  const others = people().filter((name) => name !== me.name)
  const shares = typeof navigation.top.page.onShareAppMessage === 'function'
  const lines = [
    ...(shares ? [{ label: '转发给朋友', run: () => void shareFromMenu() }] : []),
    { label: theme.current === 'dark' ? '切到浅色' : '切到深色', run: theme.toggle },
    { label: '返回上一页', run: () => navigation.navigateBack(1) },
    ...others.map((name) => ({ label: `换成 ${name}`, run: () => me.become(name) })),
  ]
  const chosen = await actionSheet(
    lines.map((line) => line.label),
    `现在是 ${me.name}`,
  )
  if (chosen !== null) lines[chosen]?.run()
}

/** What templates set at run time: rpx in inline styles, and WeChat's name for a role. */
function adaptAttributes(): void {
  const original = Element.prototype.setAttribute
  Element.prototype.setAttribute = function setAttribute(name: string, value: string) {
    if (name === 'style' && this instanceof HTMLElement) this.style.cssText = measure(String(value))
    else original.call(this, name === 'aria-role' ? 'role' : name, value)
  }
}

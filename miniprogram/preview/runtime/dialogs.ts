/** What WeChat draws over an app: toast, dialogs, sheets. Each resolves with the tester's choice. */
import { button, find, make } from './dom'

const layer = () => find('#overlays')

/** Shows a dimmed layer with `content`; `close` takes it away. */
function cover(className: string, content: HTMLElement, onDismiss?: () => void): { close(): void } {
  const veil = make('div', `over ${className}`, content)
  const close = () => veil.remove()
  veil.addEventListener('click', (event) => {
    if (event.target !== veil || !onDismiss) return
    close()
    onDismiss()
  })
  layer().append(veil)
  return { close }
}

let toastTimer: ReturnType<typeof setTimeout> | undefined

export function toast(text: string, { milliseconds = 1500, blocking = false } = {}): void {
  hideToast()
  const shown = make('div', blocking ? 'toast blocking' : 'toast', make('div', 'toast-text', text))
  shown.setAttribute('role', 'status')
  layer().append(shown)
  if (Number.isFinite(milliseconds)) toastTimer = setTimeout(hideToast, milliseconds)
}

export function hideToast(): void {
  clearTimeout(toastTimer)
  layer().querySelector('.wx-toast')?.remove()
}

export interface DialogText {
  title?: string
  content?: string
  confirmText?: string
  cancelText?: string
  showCancel?: boolean
}

export function dialog({ title = '', content = '', confirmText = '确定', cancelText = '取消', showCancel = true }: DialogText): Promise<boolean> {
  return new Promise((resolve) => {
    const answer = (value: boolean) => () => {
      shown.close()
      resolve(value)
    }
    const buttons = make('div', 'dialog-buttons')
    if (showCancel) buttons.append(button('dialog-button', cancelText, answer(false)))
    buttons.append(button('dialog-button strong', confirmText, answer(true)))
    const box = make('div', 'dialog', make('div', 'dialog-title', title), make('div', 'dialog-content', content), buttons)
    box.setAttribute('role', 'dialog')
    const shown = cover('centred', box)
  })
}

/** Resolves with the index of the line chosen, or null. */
export function actionSheet(items: string[], title = ''): Promise<number | null> {
  return new Promise((resolve) => {
    const choose = (value: number | null) => () => {
      shown.close()
      resolve(value)
    }
    const lines = items.map((item, index) => button('sheet-line', item, choose(index)))
    const box = make('div', 'sheet', ...(title ? [make('div', 'sheet-title', title)] : []), ...lines)
    box.append(button('sheet-line sheet-cancel', '取消', choose(null)))
    const shown = cover('bottom', box, choose(null))
  })
}

/** A sheet with any content at the bottom of the phone. */
export function sheet(content: HTMLElement, onDismiss?: () => void): { close(): void } {
  const box = make('div', 'sheet padded', content)
  return cover('bottom', box, onDismiss ?? (() => undefined))
}

/** Covers the phone with a picture; a tap takes it away. */
export function picture(source: string): void {
  const image = make('img', 'whole-picture')
  image.src = source
  const shown = cover('dark centred', image)
  image.addEventListener('click', () => shown.close())
}

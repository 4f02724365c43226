/**
 * Builds elements of the phone around the app. Text goes in as text, never as HTML; each class gets
 * the prefix `wx-`, so that it never meets one of the app's.
 */
type Child = Node | string

export function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, className = '', ...children: Child[]): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  element.className = className && className.replace(/\S+/g, 'wx-$&')
  element.append(...children)
  return element
}

export function button(className: string, label: string, onClick: () => void): HTMLElement {
  const element = make('div', className, label)
  element.setAttribute('role', 'button')
  element.addEventListener('click', onClick)
  return element
}

export function find(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector)
  if (element === null) throw new Error(`the preview's page has no ${selector}`)
  return element
}

/**
 * Stands in for css-render's `utils` (see vite.panel.config.ts): a style becomes an adopted sheet, never a <style>.
 * The sheets lie in a layer (its place is in base.css), so that the panel's own rules win whatever their order.
 */
const sheets = new WeakMap<Element, CSSStyleSheet>()

export function createElement(id: string): Element {
  const holder = document.createElement('meta')
  const sheet = new CSSStyleSheet()
  sheets.set(holder, sheet)
  holder.setAttribute('cssr-id', id)
  Object.defineProperty(holder, 'textContent', {
    set: (css: string) => sheet.replaceSync(`@layer naive{${css}}`),
  })
  document.adoptedStyleSheets.push(sheet)
  return holder
}

export function queryElement(id: string, parent: ParentNode = document.head): Element | null {
  return parent.querySelector(`meta[cssr-id="${id}"]`)
}

export function removeElement(holder: Element | null): void {
  if (!holder) return
  holder.remove()
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== sheets.get(holder))
}

export function isMediaOrSupports(selector: string | undefined): boolean {
  return selector !== undefined && /^\s*@(s|m)/.test(selector)
}

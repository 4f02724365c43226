/** Shortcut keys: a room names its keys while it is shown; typing in a field or an open dialog silences them all. */
import { onBeforeUnmount, onMounted, shallowReactive } from 'vue'

export interface Shortcut {
  /** a single key, or two after another such as "g w" */
  press: string
  /** "" for a key that another line of the list already speaks for */
  label: string
  /** what the list shows instead of the key itself */
  shown?: string
  act: () => void
}

const shown = shallowReactive<Shortcut[][]>([])
let before = ''

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable="true"]')
}

function isPressing(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && event.target instanceof HTMLElement && event.target.matches('a, button, [role="button"]')
}

function heard(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target) || isPressing(event)) return
  if (document.querySelector('[aria-modal="true"]')) return
  const press = event.key.toLowerCase()
  const pair = `${before} ${press}`
  before = press
  const all = currentShortcuts()
  const found = all.find((one) => one.press === pair) ?? all.find((one) => one.press === press)
  if (!found) return
  event.preventDefault()
  before = ''
  found.act()
}

/** Starts listening; called once for the page. */
export function listenForKeys(): () => void {
  document.addEventListener('keydown', heard)
  return () => document.removeEventListener('keydown', heard)
}

export function useShortcuts(shortcuts: Shortcut[]): void {
  onMounted(() => shown.push(shortcuts))
  onBeforeUnmount(() => shown.splice(shown.indexOf(shortcuts), 1))
}

/** Everything that can be pressed now, latest room first. */
export function currentShortcuts(): Shortcut[] {
  return [...shown].reverse().flat()
}

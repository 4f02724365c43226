/** The tags of WeChat's own that stand in a page now: what each is, and how taps and forms reach them. */
import type { Instance } from '../types'

/** The properties of all tags; each tag declares its own, which are then there with their defaults. */
export interface Values {
  ariaLabel: string
  ariaRole: string
  hidden: boolean
  checked: boolean
  current: number
  disabled: boolean
  focus: boolean
  maxlength: number
  mode: string
  nodes: unknown
  openType: string
  password: boolean
  placeholder: string
  placeholderClass: string
  scrollIntoView: string
  scrollLeft: number
  scrollTop: number
  scrollX: boolean
  scrollY: boolean
  size: string
  src: string
  type: string
  value: string
}

/** How one tag behaves: its properties, and what it does to its element. */
export interface Builtin {
  properties?: Record<string, unknown>
  mount?(host: HTMLElement, self: Instance): void
  update?(host: HTMLElement, data: Values): void
  tap?(self: Instance, host: HTMLElement): void
}

export const mounted = new WeakMap<Node, { builtin: Builtin; self: Instance }>()

/** Lets the nearest built-in tag around a tapped element act. */
export function tapBuiltin(from: Node | null): void {
  for (let node = from; node; node = node.parentNode) {
    const found = mounted.get(node)
    if (!found?.builtin.tap) continue
    found.builtin.tap(found.self, node as HTMLElement)
    return
  }
}

/** The names and values of the fields inside an element, for a form. */
export function fieldValues(root: HTMLElement): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const element of root.querySelectorAll('*')) {
    const data = mounted.get(element)?.self.data
    if (typeof data?.name === 'string' && data.name) values[data.name] = data.value ?? data.checked
  }
  return values
}

/** The built-in tag of that name around an element. */
export function enclosing(host: HTMLElement, tag: string): { self: Instance; host: HTMLElement } | null {
  const found = host.parentElement?.closest<HTMLElement>(tag) ?? null
  const self = found && mounted.get(found)?.self
  return found && self ? { self, host: found } : null
}

/** Registers WeChat's own tags with glass-easel and sends taps to the ones that act on them. */
import type { CodeSpace } from 'glass-easel-miniprogram-adapter'
import { actions } from './actions'
import { content } from './content'
import { fields } from './fields'
import { BUILTIN_TEMPLATES } from './templates'
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

/** What any tag may carry, and what real phones act on and a browser need not. */
const COMMON = { ariaLabel: String, ariaRole: String, ariaRoledescription: String, hidden: Boolean }

const BUILTINS: Record<string, Builtin> = { ...content, ...actions, ...fields }
const mounted = new WeakMap<Node, { builtin: Builtin; self: Instance }>()

export function registerBuiltins(space: CodeSpace, template: (name: string) => never): void {
  for (const tag of Object.keys(BUILTIN_TEMPLATES)) {
    const name = `builtin/${tag}`
    const builtin = BUILTINS[tag] ?? {}
    const properties = { ...COMMON, ...builtin.properties }
    const names = Object.keys(properties)
    space.addComponentStaticConfig(name, { component: true, styleIsolation: 'shared' as never, usingComponents: {} })
    space.addCompiledTemplate(name, template(name))
    space
      .component(name)
      .definition({
        properties,
        observers: {
          [names.join(',')](this: Instance) {
            if (mounted.has(this._$.$$)) refresh(builtin, this)
          },
        },
        lifetimes: {
          attached(this: Instance) {
            mounted.set(this._$.$$, { builtin, self: this })
            builtin.mount?.(this._$.$$, this)
            refresh(builtin, this)
          },
        },
      } as never)
      .register()
  }
}

function refresh(builtin: Builtin, self: Instance): void {
  const host = self._$.$$
  const { ariaLabel, ariaRole, hidden } = self.data as unknown as Values
  if (ariaLabel) host.setAttribute('aria-label', ariaLabel)
  if (ariaRole) host.setAttribute('role', ariaRole)
  host.hidden = hidden
  builtin.update?.(host, self.data as unknown as Values)
}

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

/** Registers WeChat's own tags with glass-easel. */
import type { CodeSpace } from 'glass-easel-miniprogram-adapter'
import { actions } from './actions'
import { content } from './content'
import { fields } from './fields'
import { mounted, type Builtin, type Values } from './mounted'
import { BUILTIN_TEMPLATES } from './templates'
import type { Instance } from '../types'

/** What any tag may carry, and what real phones act on and a browser need not. */
const COMMON = { ariaLabel: String, ariaRole: String, ariaRoledescription: String, hidden: Boolean }

const BUILTINS: Record<string, Builtin> = { ...content, ...actions, ...fields }

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

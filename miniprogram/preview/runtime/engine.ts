/** glass-easel with the app inside: registers every part of the app, creates pages from them. */
import { MiniProgramEnv, glassEasel, type AssociatedBackend, type CodeSpace } from 'glass-easel-miniprogram-adapter'
import { FrameBackend } from './events'
import { make } from './dom'
import type { PartConfig } from '../compile/tree'
import type { Instance, Manifest } from './types'

interface Definition {
  behaviors?: unknown[]
  properties?: Record<string, unknown>
  data?: Record<string, unknown>
  options?: object
  [key: string]: unknown
}

type RegisterBuiltins = (space: CodeSpace, template: (name: string) => never) => void
type Root = ReturnType<AssociatedBackend['createRoot']>

class Engine {
  private space!: CodeSpace
  private backend!: AssociatedBackend
  private manifest!: Manifest
  private registering = ''

  /** Registers the built-in tags and makes Page(), Component() and Behavior() global. */
  start(manifest: Manifest, registerBuiltins: RegisterBuiltins): void {
    this.manifest = manifest
    const env = new MiniProgramEnv()
    this.space = env.createCodeSpace('', true)
    const backend = new FrameBackend()
    backend.listen()
    this.backend = env.associateBackend(backend as never)
    registerBuiltins(this.space, (name) => this.template(name) as never)
    for (const { path, config, prefix } of manifest.parts) {
      this.space.addComponentStaticConfig(path, config as never)
      this.space.addCompiledTemplate(path, this.template(path) as never)
      this.space.addStyleSheet(path, path, prefix ?? undefined)
    }
    Object.assign(globalThis, {
      __registering: (name: string) => void (this.registering = name),
      Page: (definition: Definition) => this.register(definition, 'pageDefinition'),
      Component: (definition: Definition) => this.register(definition, 'definition'),
      Behavior: (definition: Definition) => this.space.behavior().definition(prepare(definition) as never).register(),
    })
  }

  get hasCustomTabBar(): boolean {
    return this.manifest.app.tabBar?.custom === true
  }

  configOf(route: string): PartConfig {
    const own = this.manifest.parts.find((part) => part.path === route)?.config
    return { ...this.manifest.app.window, ...own }
  }

  createPage(path: string): { root: Root; page: Instance } {
    const root = this.backend.createRoot(path.startsWith('custom-tab-bar') ? 'custom-tab-bar' : 'page', this.space, path)
    return { root, page: root.get() as unknown as Instance }
  }

  attach(root: Root, parent: HTMLElement): void {
    const placeholder = make('span')
    parent.append(placeholder)
    root.attach(parent as never, placeholder as never)
  }

  tellComponents(root: Root, moment: 'show' | 'hide'): void {
    root.getComponent().triggerPageLifetime(moment, [])
  }

  release(root: object): void {
    ;(root as Root).release()
  }

  private register(definition: Definition, how: 'pageDefinition' | 'definition'): void {
    let builder = this.space.component(this.registering)
    const prepared = prepare(definition)
    if (prepared.options) builder = builder.options(prepared.options as never) as never
    const defined = how === 'definition' ? builder.definition(prepared as never) : builder.pageDefinition(prepared as never)
    defined.register()
  }

  private template(name: string): object {
    // Without the fallback, `bindtap=` on plain tags would be an attribute instead of a listener.
    return { groupList: this.manifest.templates, content: this.manifest.templates[name], fallbackListenerOnNativeNode: true }
  }
}

/** WeChat knows some behaviors by name; the one that matters here gives a field its name and value. */
function prepare(definition: Definition): Definition {
  const named = (definition.behaviors ?? []).filter((behavior) => typeof behavior === 'string')
  const properties = named.includes('wx://form-field') ? { name: String, value: null, ...definition.properties } : definition.properties
  const behaviors = (definition.behaviors ?? []).filter((behavior) => typeof behavior !== 'string')
  return { ...definition, behaviors, ...(properties ? { properties } : {}) }
}

export const engine = new Engine()
export { glassEasel }

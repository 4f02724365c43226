/** Shapes that the build hands to the runtime, and the little of glass-easel that the runtime relies on. */
import type { AppConfig, PartConfig } from '../compile/tree'

export interface Manifest {
  app: AppConfig
  theme: { light: Record<string, string>; dark: Record<string, string> }
  pages: string[]
  parts: { path: string; isPage: boolean; prefix: string | null; config: PartConfig }[]
  /** the origin that the app is configured for; the preview asks its own origin instead */
  server: string
  templates: Record<string, unknown>
  load(): void
}

export type Query = Record<string, string>

/** A page's or component's `this`. */
export interface Instance {
  data: Record<string, unknown>
  setData(data: Record<string, unknown>): void
  triggerEvent(name: string, detail?: unknown, options?: object): void
  _$: { $$: HTMLElement }
  [key: string]: unknown
}

export interface Share {
  title: string
  path: string
  imageUrl: string
}

/** What WeChat's calls take: three callbacks, or none and a promise. */
export interface Callbacks {
  success?(result: object): void
  fail?(result: { errMsg: string }): void
  complete?(result: object): void
}

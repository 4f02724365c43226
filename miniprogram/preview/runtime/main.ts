/** Starts the app inside the phone: environment first, then the app's own code, then its first page. */
import { useServer } from './addresses'
import { bench } from './bench'
import { registerBuiltins } from './builtins/register'
import { make, find } from './dom'
import { engine } from './engine'
import { navigation } from './navigation'
import { palette } from './palette'
import { phone } from './phone'
import { privacy } from './privacy'
import { installWx } from './wx/install'
import { installWxs } from './wxs'
import type { Manifest } from './types'

interface AppInstance {
  onLaunch?(options: object): void
  onShow?(options: object): void
  [key: string]: unknown
}

export function start(manifest: Manifest): void {
  let app: AppInstance = {}
  useServer(manifest.server)
  palette.use(manifest)
  privacy.enforce(manifest.app.__usePrivacyCheck__ === true)
  installWxs()
  engine.start(manifest, registerBuiltins)
  installWx()
  Object.assign(globalThis, {
    App: (definition: AppInstance) => void (app = definition),
    getApp: () => app,
    getCurrentPages: () => navigation.pages.map((screen) => screen.page),
  })
  phone.start()
  bench.start()
  try {
    manifest.load()
    const url = location.hash.slice(1) || manifest.pages[0] || ''
    const [path = '', search = ''] = url.split('?')
    const options = { path, query: Object.fromEntries(new URLSearchParams(search)), scene: 1001 }
    app.onLaunch?.(options)
    app.onShow?.(options)
    navigation.start(manifest, `/${url}`)
  } catch (error) {
    find('#overlays').append(make('pre', 'crash', String((error as Error).stack ?? error)))
    throw error
  }
}

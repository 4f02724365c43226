/** Colours that app.json and page.json take from theme.json by name. */
import { theme } from './theme'
import type { Manifest } from './types'

let variables: Manifest['theme'] = { light: {}, dark: {} }
let first = ''

export const palette = {
  use(manifest: Manifest): void {
    variables = manifest.theme
    first = manifest.pages[0] ?? ''
  },
  resolve(value: string): string {
    return value.startsWith('@') ? (variables[theme.current][value.slice(1)] ?? value) : value
  },
  get home(): string {
    return first
  },
}

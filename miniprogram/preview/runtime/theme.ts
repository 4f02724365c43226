/** Light or dark: from the address, the session or the system; one attribute on <html> carries it. */
export type Theme = 'light' | 'dark'

const KEY = 'preview-theme'
const system = window.matchMedia('(prefers-color-scheme: dark)')
const listeners = new Set<(theme: Theme) => void>()

function chosen(): Theme | null {
  const value = new URLSearchParams(location.search).get('theme') ?? sessionStorage.getItem(KEY)
  return value === 'dark' || value === 'light' ? value : null
}

function current(): Theme {
  return (document.documentElement.dataset.theme as Theme | undefined) ?? 'light'
}

function apply(): void {
  document.documentElement.dataset.theme = chosen() ?? (system.matches ? 'dark' : 'light')
  for (const listener of listeners) listener(current())
}

export const theme = {
  get current(): Theme {
    return current()
  },
  onChange(listener: (theme: Theme) => void): void {
    listeners.add(listener)
  },
  offChange(listener: (theme: Theme) => void): void {
    listeners.delete(listener)
  },
  toggle(): void {
    sessionStorage.setItem(KEY, current() === 'dark' ? 'light' : 'dark')
    apply()
  },
}

system.addEventListener('change', apply)
apply()

/** What must outlive a reload but not the tab: never localStorage, for an ID number may be among it. */
export function recall<Value>(name: string): Value | null {
  try {
    return JSON.parse(sessionStorage.getItem('haoka.' + name) ?? 'null') as Value | null
  } catch {
    return null
  }
}

/** Keeps a value for this tab; null forgets it. A browser that refuses (private mode) loses only the reload. */
export function remember(name: string, value: unknown): void {
  try {
    if (value === null) sessionStorage.removeItem('haoka.' + name)
    else sessionStorage.setItem('haoka.' + name, JSON.stringify(value))
  } catch {
    // The page works on without it.
  }
}

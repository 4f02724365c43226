/**
 * Who holds the phone. A preview has no WeChat account: `?as=NAME` says which sandbox person it is,
 * the session remembers it, and each person has a storage and a phone number of their own.
 */
const KEY = 'preview-as'
const KNOWN = 'preview-people'
/** people of the server's demo data: an agent, the one above, one who waits for approval */
const OF_THE_DEMO = ['lin', 'chen', 'xu']
/** what the demo data calls them (server/insight/demo) */
const CALLED: Record<string, string> = { lin: '林小满', chen: '陈知远', xu: '许听澜' }
const FIRST = 'lin'

function read(): string {
  const asked = new URLSearchParams(location.search).get('as') ?? sessionStorage.getItem(KEY) ?? FIRST
  const name = asked.replace(/[^\p{L}\p{N}_-]/gu, '').slice(0, 32) || FIRST
  sessionStorage.setItem(KEY, name)
  remember(name)
  return name
}

function remember(name: string): void {
  const names = people()
  if (!names.includes(name)) localStorage.setItem(KNOWN, JSON.stringify([...names, name].slice(-12)))
}

/** The demo's people and those who were used in this browser, for the tester to pick from. */
export function people(): string[] {
  try {
    const names: unknown = JSON.parse(localStorage.getItem(KNOWN) ?? '[]')
    const used = Array.isArray(names) ? names.filter((name) => typeof name === 'string') : []
    return [...new Set([...OF_THE_DEMO, ...used])]
  } catch {
    return OF_THE_DEMO
  }
}

/** The name to show for somebody: the demo's people by theirs, others as they were typed. */
export function calledBy(name: string): string {
  return CALLED[name] ?? name
}

/** Whom a typed or shown name means. */
export function meantBy(typed: string): string {
  return OF_THE_DEMO.find((name) => CALLED[name] === typed) ?? typed
}

/** A phone number that stays the same for the same name: 139 and eight digits of its hash. */
export function phoneOf(name: string): string {
  let hash = 2166136261
  for (const letter of name) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619) >>> 0
  return `139${String(hash % 100_000_000).padStart(8, '0')}`
}

export const me = {
  name: read(),
  get phone(): string {
    return new URLSearchParams(location.search).get('phone') ?? phoneOf(me.name)
  },
  /** Opens the preview again as another person, at the first page. */
  become(name: string): void {
    sessionStorage.setItem(KEY, name)
    const address = new URL(location.href)
    address.searchParams.set('as', name)
    address.hash = ''
    location.assign(address)
  },
}

/** Tags: each is WeChat's own or declared, each declared one is used, and what is used exists. */
import type { Problems } from '../preview/compile/problems'
import type { Part } from '../preview/compile/tree'
import type { Markup } from './markup'

/** WeChat's tags that this app may use; the preview draws each of them. */
const BUILTIN = new Set(
  'view text image button input textarea form label switch picker scroll-view swiper swiper-item navigator rich-text web-view root-portal block template import include wxs slot'.split(' '),
)
const HANDLER = /^(?:bind|catch|capture-bind|capture-catch|mut-bind)(?::|(?=[a-z]))/
/** `else` and `elif` need no value; every other directive with another name is a slip, such as wx-if. */
const DIRECTIVES = new Set(['wx:if', 'wx:elif', 'wx:else', 'wx:for', 'wx:for-item', 'wx:for-index', 'wx:key'])

export function checkTags(part: Part, markup: Markup, place: string, problems: Problems): void {
  const used = new Set(markup.elements.map((element) => element.tag))
  for (const { tag, attributes, line } of markup.elements) {
    if (!BUILTIN.has(tag) && part.using[tag] === undefined) problems.error(`${place}:${line}`, `unknown tag <${tag}>: add it to usingComponents`)
    if (attributes['wx:for'] !== undefined && attributes['wx:key'] === undefined) problems.error(`${place}:${line}`, `<${tag} wx:for> without wx:key`)
    if (attributes['wx:key']?.includes('{{')) problems.error(`${place}:${line}`, 'wx:key takes a name, not an expression')
    for (const name of Object.keys(attributes)) {
      if ((name.startsWith('wx:') && !DIRECTIVES.has(name)) || /^wx-|^@|^v-|^:/.test(name)) problems.error(`${place}:${line}`, `unknown directive ${name}`)
      if (name === 'hidden' && !BUILTIN.has(tag)) problems.error(`${place}:${line}`, `hidden does nothing on <${tag}>: put it on a view around it`)
    }
  }
  for (const tag of Object.keys(part.config.usingComponents ?? {})) {
    if (!used.has(tag)) problems.error(`${part.path}.json`, `usingComponents.${tag} is never used`)
  }
}

/** The handlers of an element: attribute and the name it calls. */
export function handlersOf(attributes: Record<string, string>): [string, string][] {
  return Object.entries(attributes).filter(([name, value]) => HANDLER.test(name) && !value.includes('{{'))
}

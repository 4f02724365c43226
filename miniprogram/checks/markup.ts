/** WXML as a list of elements with their attributes and of texts: enough to check names, no more. */
import { Parser } from 'htmlparser2'

export interface Element {
  tag: string
  attributes: Record<string, string>
  line: number
  /** names that wx:for gives to this element and what is in it, wxs modules aside */
  scope: Set<string>
}

export interface Expression {
  source: string
  line: number
  scope: Set<string>
}

export interface Markup {
  elements: Element[]
  expressions: Expression[]
  /** modules of <wxs> */
  modules: Set<string>
}

const INTERPOLATION = /\{\{([^]*?)\}\}/g

function loopNames(attributes: Record<string, string>): string[] {
  if (attributes['wx:for'] === undefined) return []
  return [attributes['wx:for-item'] ?? 'item', attributes['wx:for-index'] ?? 'index']
}

export function readMarkup(source: string): Markup {
  const markup: Markup = { elements: [], expressions: [], modules: new Set() }
  const scopes: Set<string>[] = [new Set()]
  const lineOf = (index: number) => source.slice(0, index).split('\n').length
  const collect = (text: string, line: number, scope: Set<string>) => {
    for (const [, expression = ''] of text.matchAll(INTERPOLATION)) markup.expressions.push({ source: expression.trim(), line, scope })
  }
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const line = lineOf(parser.startIndex)
        const outer = scopes.at(-1) ?? new Set()
        const scope = new Set([...outer, ...loopNames(attributes)])
        markup.elements.push({ tag, attributes, line, scope })
        if (tag === 'wxs' && attributes.module) markup.modules.add(attributes.module)
        for (const [name, value] of Object.entries(attributes)) collect(value, line, name === 'wx:for' ? outer : scope)
        scopes.push(scope)
      },
      ontext: (text) => collect(text, lineOf(parser.startIndex), scopes.at(-1) ?? new Set()),
      onclosetag: () => void scopes.pop(),
    },
    { xmlMode: true, recognizeSelfClosing: true },
  )
  parser.write(source)
  parser.end()
  return markup
}

// Turns the template of one Vue component into a Jinja template that prints, byte for byte, what
// @vue/server-renderer would. It knows only what a first view needs and refuses the rest:
// dotted paths (also negated), v-if / v-else-if / v-else and v-for on elements, :attr and :class with a path,
// static attributes, text. Events, keys and refs are the browser's business and are left out.
// tests/test_first_view.py compares both outputs.
import { NodeTypes, parse } from '@vue/compiler-dom'

const PATH = /^[a-z_]\w*(\.[a-z_]\w*)*$/i
const LOOP = /^\s*\(?\s*([a-z_]\w*)\s*(?:,\s*([a-z_]\w*)\s*)?\)?\s+in\s+(\S+)\s*$/i
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))
const BOOLEAN = new Set('checked disabled hidden open selected required readonly'.split(' '))
const BROWSER_ONLY = new Set(['on', 'ref'])

/** @param {string} template the text inside <template> of the component */
export function toJinja(template) {
  const root = parse(template, { comments: false })
  return body(root.children)
}

function body(children) {
  let out = ''
  for (let at = 0; at < children.length; at++) {
    const node = children[at]
    if (node.type === NodeTypes.TEXT) out += escaped(node.content)
    else if (node.type === NodeTypes.INTERPOLATION) out += `{{ ${path(node.content.content)} | text }}`
    else if (node.type === NodeTypes.ELEMENT) {
      const chain = branches(children, at)
      out += chain.length ? conditional(chain) : looped(node)
      at += Math.max(chain.length - 1, 0)
    } else throw refusal(node, 'this kind of node')
  }
  return out
}

/** The elements of one v-if … v-else chain that begins here; empty when none does. */
function branches(children, from) {
  if (!directive(children[from], 'if')) return []
  const chain = [children[from]]
  for (const next of children.slice(from + 1)) {
    if (!directive(next, 'else-if') && !directive(next, 'else')) break
    chain.push(next)
  }
  return chain
}

function conditional(chain) {
  const parts = chain.map((node, index) => {
    if (directive(node, 'for')) throw refusal(node, 'v-if together with v-for')
    const word = index === 0 ? 'if' : directive(node, 'else-if') ? 'elif' : 'else'
    const test = word === 'else' ? '' : ` ${condition(directive(node, word === 'if' ? 'if' : 'else-if').exp.content)}`
    return `{% ${word}${test} %}${element(node)}`
  })
  const closed = directive(chain.at(-1), 'else') ? '' : '{% else %}<!---->'
  return parts.join('') + closed + '{% endif %}'
}

function looped(node) {
  const loop = directive(node, 'for')
  if (!loop) return element(node)
  const [, item, index, list] = LOOP.exec(loop.exp.loc?.source ?? loop.exp.content) ?? []
  if (!item) throw refusal(node, 'this v-for')
  const counter = index ? `{% set ${index} = loop.index0 %}` : ''
  return `<!--[-->{% for ${item} in ${path(list)} %}${counter}${element(node)}{% endfor %}<!--]-->`
}

function element(node) {
  if (node.tag === 'template' || node.tag === 'component' || /[A-Z]/.test(node.tag[0])) throw refusal(node, 'this tag')
  const open = `<${node.tag}${attributes(node)}>`
  if (VOID.has(node.tag)) return open
  return `${open}${body(node.children)}</${node.tag}>`
}

function attributes(node) {
  const dynamicClass = directive(node, 'bind', 'class')
  let out = ''
  for (const prop of node.props) {
    if (prop.type === NodeTypes.ATTRIBUTE) {
      if (prop.name === 'style') throw refusal(node, 'a style attribute (the policy forbids it)')
      if (prop.name === 'ref' || (prop.name === 'class' && dynamicClass)) continue
      out += prop.value ? ` ${prop.name}="${escaped(prop.value.content)}"` : ` ${prop.name}`
    } else if (prop.name === 'bind') {
      out += bound(node, prop)
    } else if (!['if', 'else-if', 'else', 'for'].includes(prop.name) && !BROWSER_ONLY.has(prop.name)) {
      throw refusal(node, `v-${prop.name}`)
    }
  }
  return out
}

function bound(node, prop) {
  const name = prop.arg?.content
  if (name === 'key') return ''
  if (!name || name === 'style' || prop.arg.isStatic === false) throw refusal(node, 'this binding')
  const value = path(prop.exp.content)
  if (name === 'class') {
    const fixed = node.props.find((other) => other.type === NodeTypes.ATTRIBUTE && other.name === 'class')
    return ` class="{{ (${value}, ${JSON.stringify(fixed?.value.content ?? '')}) | classes }}"`
  }
  if (BOOLEAN.has(name)) return `{% if ${condition(prop.exp.content)} %} ${name}{% endif %}`
  return `{{ ${value} | attribute(${JSON.stringify(name)}) }}`
}

function directive(node, name, argument) {
  if (node?.type !== NodeTypes.ELEMENT) return undefined
  return node.props.find(
    (prop) =>
      prop.type === NodeTypes.DIRECTIVE && prop.name === name && (!argument || prop.arg?.content === argument),
  )
}

function condition(source) {
  const text = source.trim()
  return text.startsWith('!') ? `not (${path(text.slice(1))} | truthy)` : `${path(text)} | truthy`
}

/** `a.b.c` as a["b"]["c"], for Jinja would take a dot for a method such as dict.items. */
function path(source) {
  const text = source.trim()
  if (!PATH.test(text)) throw new Error(`first view: only dotted paths are allowed, not “${text}”`)
  const [head, ...rest] = text.split('.')
  return head + rest.map((name) => `["${name}"]`).join('')
}

function escaped(text) {
  const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
  return text.replace(/[&<>"']/g, (sign) => entities[sign]).replace(/\{(?=[{%#])/g, "{{ '{' }}")
}

function refusal(node, what) {
  return new Error(`first view: ${what} is not allowed at “${node.loc.source.slice(0, 60)}”`)
}

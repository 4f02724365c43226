/**
 * Turns WXSS into CSS for a phone frame inside a web page: rpx, vh and safe areas follow the frame,
 * dark mode follows a switch, and each component's classes carry its own prefix.
 */
import fs from 'node:fs'
import path from 'node:path'
import postcss, { type Container, type Root } from 'postcss'
import selectorParser from 'postcss-selector-parser'
import { locate } from './tree'
import type { Problems } from './problems'

/** Whom the rules of a sheet may touch: everyone, one page, or one component. */
export type Reach = { kind: 'everyone' } | { kind: 'page'; route: string } | { kind: 'component'; prefix: string }

export function compileStyle(root: string, file: string, reach: Reach, problems: Problems): string {
  const sheet = inlineImports(root, file, problems, [file])
  sheet.walkAtRules('font-face', (rule) => void rule.remove()) // icon fonts on a CDN: a preview works offline
  sheet.walkDecls((declaration) => {
    declaration.value = measure(declaration.value)
  })
  sheet.walkAtRules('media', (rule) => {
    if (/prefers-color-scheme:\s*dark/.test(rule.params)) followSwitch(rule, 'dark')
    else if (/prefers-color-scheme:\s*light/.test(rule.params)) followSwitch(rule, 'light')
  })
  sheet.walkRules((rule) => {
    if (rule.parent?.type === 'atrule' && /keyframes$/.test((rule.parent as postcss.AtRule).name)) return
    try {
      rule.selector = scope(rule.selector, reach)
    } catch (cause) {
      problems.error(path.relative(root, file), `bad selector ${rule.selector}: ${(cause as Error).message}`)
    }
  })
  return sheet.toString()
}

/** Lengths of a phone in units of the frame; data URIs are left alone. */
export function measure(value: string): string {
  if (value.includes('url(')) return value
  return value
    .replace(/(-?\d*\.?\d+)rpx\b/g, 'calc($1 * var(--rpx))')
    .replace(/(-?\d*\.?\d+)(vh|vw)\b/g, 'calc($1 * var(--$2))')
    .replace(/(?:env|constant)\(safe-area-inset-(\w+)\)/g, 'var(--safe-$1)')
}

function inlineImports(root: string, file: string, problems: Problems, stack: string[]): Root {
  const sheet = postcss.parse(fs.readFileSync(file, 'utf8'), { from: file })
  sheet.walkAtRules('import', (rule) => {
    const reference = rule.params.replace(/^url\(|\)$/g, '').replace(/['"]/g, '').trim()
    const target = reference.startsWith('/') ? locate(root, reference.slice(1)) : path.resolve(path.dirname(file), reference)
    if (!fs.existsSync(target)) {
      problems.error(path.relative(root, file), `@import of ${reference}, which does not exist`)
      rule.remove()
    } else if (stack.includes(target)) rule.remove()
    else rule.replaceWith(inlineImports(root, target, problems, [...stack, target]).nodes)
  })
  return sheet
}

/** `@media (prefers-color-scheme: X)` becomes a condition on the frame's switch, at no extra weight. */
function followSwitch(media: Container & postcss.AtRule, theme: string): void {
  media.walkRules((rule) => {
    rule.selectors = rule.selectors.map((selector) => `:where(:root[data-theme="${theme}"]) ${selector}`)
  })
  media.replaceWith(media.nodes ?? [])
}

function scope(selector: string, reach: Reach): string {
  const prefix = reach.kind === 'component' ? reach.prefix : ''
  const transformed = selectorParser((list) => {
    list.walkPseudos((pseudo) => {
      if (pseudo.value !== ':host') return
      pseudo.replaceWith(selectorParser.attribute({ attribute: 'wx-host', operator: '=', value: prefix, quoteMark: '"', raws: {} }))
    })
    if (prefix) {
      list.walkClasses((one) => {
        one.value = `${prefix}--${one.value}`
      })
    }
  }).processSync(selector)
  if (reach.kind !== 'page') return transformed
  return transformed
    .split(/,(?![^(]*\))/)
    .map((one) => `:where([data-route="${reach.route}"]) ${one.trim()}`)
    .join(', ')
}

/**
 * The gate for WXML and WXSS: what WeChat's compiler would refuse or, worse, take in silence.
 *
 *     npm run check:wxml
 *
 * Compiles every template with glass-easel, then looks for what it lets pass: unknown tags and
 * attributes of WeChat's own, components that are declared and never used, handlers and data that
 * the script does not have, and expressions newer than WXML knows.
 */
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Problems } from '../preview/compile/problems'
import { compileStyle } from '../preview/compile/styles'
import { Templates } from '../preview/compile/templates'
import { readTree, type Part } from '../preview/compile/tree'
import { checkBindings } from './bindings'
import { readMarkup } from './markup'
import { checkTags } from './tags'

const SOURCE = path.join(path.dirname(path.dirname(fileURLToPath(import.meta.url))), 'src')

function checkPart(part: Part, problems: Problems): void {
  const place = `${part.path}.wxml`
  const markup = readMarkup(fs.readFileSync(part.template, 'utf8'))
  checkTags(part, markup, place, problems)
  checkBindings(part, markup, place, problems)
}

/** Checks the app below `root`; returns what it found. */
export function check(root: string): { problems: Problems; parts: number } {
  const problems = new Problems()
  const tree = readTree(root, problems)
  new Templates(tree, problems).addAll()
  const own = [...tree.parts.values()].filter((part) => part.isOwn)
  for (const part of own) {
    checkPart(part, problems)
    if (part.style) compileStyle(root, part.style, { kind: 'everyone' }, problems)
  }
  compileStyle(root, path.join(root, 'app.wxss'), { kind: 'everyone' }, problems)
  return { problems, parts: own.length }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { problems, parts } = check(SOURCE)
  problems.print()
  console.log(`wxml: ${parts} parts, ${problems.errors.length} errors, ${problems.found.length - problems.errors.length} warnings`)
  if (problems.found.length > 0) process.exitCode = 1
}

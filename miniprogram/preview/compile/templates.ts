/** Compiles every WXML of the app, with what it imports, into one group that glass-easel can run. */
import fs from 'node:fs'
import path from 'node:path'
import { createRequire } from 'node:module'
import type * as Compiler from 'glass-easel-template-compiler'
import { locate, type Tree } from './tree'
import type { Problems } from './problems'

const { TmplGroup } = createRequire(import.meta.url)('glass-easel-template-compiler') as typeof Compiler

interface Finding {
  isError: boolean
  level: 'Fatal' | 'Error' | 'Warn' | 'Note'
  message: string
  startLine: number
  startColumn: number
}

export class Templates {
  private readonly group = new TmplGroup()
  private readonly seen = new Set<string>()

  constructor(
    private readonly tree: Tree,
    private readonly problems: Problems,
  ) {}

  /** Adds all pages and components of the tree. */
  addAll(): void {
    for (const part of this.tree.parts.values()) this.add(part.path, fs.readFileSync(part.template, 'utf8'))
  }

  /** Adds one template by name, then whatever it imports. */
  add(name: string, source: string): void {
    if (this.seen.has(name)) return
    this.seen.add(name)
    for (const finding of this.group.addTmpl(name, source) as Finding[]) this.report(name, finding)
    for (const dependency of this.group.getDirectDependencies(name) as string[]) this.addFile(dependency, '.wxml', name)
    for (const script of this.group.getScriptDependencies(name) as string[]) this.addScript(script, name)
  }

  /** JavaScript source of the group: an expression whose value maps a name to its template. */
  toSource(): string {
    return this.group.getTmplGenObjectGroups()
  }

  private addFile(name: string, extension: string, from: string): void {
    const file = locate(this.tree.root, name + extension)
    if (fs.existsSync(file)) this.add(name, fs.readFileSync(file, 'utf8'))
    else this.problems.error(`${from}.wxml`, `imports ${name}${extension}, which does not exist`)
  }

  private addScript(name: string, from: string): void {
    const bare = name.replace(/\.wxs$/, '')
    if (this.seen.has(`${bare}.wxs`)) return
    this.seen.add(`${bare}.wxs`)
    const file = locate(this.tree.root, `${bare}.wxs`)
    if (!fs.existsSync(file)) {
      this.problems.error(`${from}.wxml`, `uses ${bare}.wxs, which does not exist`)
      return
    }
    // In WXS `x.constructor` is a string such as "Array"; in JavaScript it is a function.
    const source = fs.readFileSync(file, 'utf8').replace(/([\w.[\]]+)\.constructor\b/g, '__wxsTypeName($1)')
    // <wxs src> names a script without its suffix, a nested require() with it.
    this.group.addScript(bare, source)
    this.group.addScript(`${bare}.wxs`, source)
    for (const [, reference = ''] of source.matchAll(/require\(['"](.+?)['"]\)/g)) {
      this.addScript(path.posix.join(path.posix.dirname(bare), reference), bare)
    }
  }

  private report(name: string, finding: Finding): void {
    if (name.startsWith('miniprogram_npm') || finding.level === 'Note') return
    const place = `${name}.wxml:${finding.startLine + 1}:${finding.startColumn + 1}`
    if (finding.isError) this.problems.error(place, finding.message)
    else this.problems.warn(place, finding.message)
  }
}

/** Puts templates, scripts and the preview's runtime into one script, and all styles into one sheet. */
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import esbuild, { type Plugin } from 'esbuild'
import { compileStyle, type Reach } from './styles'
import { Templates } from './templates'
import { packageRoot, type Part, type Tree } from './tree'
import { BUILTIN_TEMPLATES } from '../runtime/builtins/templates'
import type { Problems } from './problems'

const RUNTIME = fileURLToPath(new URL('../runtime/main.ts', import.meta.url))

/** What the runtime needs to know of a page or component. */
interface PartEntry {
  path: string
  isPage: boolean
  prefix: string | null
  config: object
}

export async function bundle(tree: Tree, problems: Problems): Promise<{ script: string; style: string }> {
  const templates = new Templates(tree, problems)
  templates.addAll()
  for (const [tag, source] of Object.entries(BUILTIN_TEMPLATES)) templates.add(`builtin/${tag}`, source)
  const { parts, style } = describeParts(tree, problems)
  const script = await bundleScripts(tree, entrySource(tree, parts, templates.toSource()), problems)
  return { script, style }
}

function describeParts(tree: Tree, problems: Problems): { parts: PartEntry[]; style: string } {
  const builtins = Object.fromEntries(Object.keys(BUILTIN_TEMPLATES).map((tag) => [tag, `/builtin/${tag}`]))
  const parts: PartEntry[] = []
  const sheets = [sheet(tree, path.join(tree.root, 'app.wxss'), { kind: 'everyone' }, problems)]
  for (const part of tree.parts.values()) {
    const isolation = part.config.styleIsolation ?? (part.isPage ? 'shared' : isolationInScript(part))
    const prefix = isolation === 'shared' ? null : `c${parts.length.toString(36)}`
    const using = Object.fromEntries(Object.entries(part.using).map(([tag, name]) => [tag, `/${name}`]))
    parts.push({
      path: part.path,
      isPage: part.isPage,
      prefix,
      config: { ...part.config, component: !part.isPage, styleIsolation: isolation, usingComponents: { ...builtins, ...using } },
    })
    const reach: Reach = prefix !== null ? { kind: 'component', prefix } : part.isPage ? { kind: 'page', route: part.path } : { kind: 'everyone' }
    if (part.style) sheets.push(sheet(tree, part.style, reach, problems))
  }
  return { parts, style: sheets.join('\n') }
}

/** A component may open itself to the app's classes in its script as well as in its .json. */
function isolationInScript(part: Part): string {
  if (part.config.addGlobalClass) return 'apply-shared'
  const script = fs.readFileSync(part.script, 'utf8')
  return /addGlobalClass:\s*(true|!0)|styleIsolation:\s*['"]apply-shared/.test(script) ? 'apply-shared' : 'isolated'
}

function sheet(tree: Tree, file: string, reach: Reach, problems: Problems): string {
  return fs.existsSync(file) ? compileStyle(tree.root, file, reach, problems) : ''
}

function entrySource(tree: Tree, parts: PartEntry[], templates: string): string {
  const own = (name: string) => JSON.stringify(path.join(tree.root, name))
  const loads = [...tree.parts.values()].map((part) => `require(${JSON.stringify(part.script)})`)
  return `
    import { start } from ${JSON.stringify(RUNTIME)}
    import { SERVER } from ${own('config.ts')}
    start({
      app: ${JSON.stringify(tree.app)}, theme: ${JSON.stringify(tree.theme)}, pages: ${JSON.stringify(tree.pages)},
      parts: ${JSON.stringify(parts)}, server: SERVER, templates: ${templates},
      load() { require(${own('app.ts')}); ${loads.join('; ')} },
    })`
}

async function bundleScripts(tree: Tree, entry: string, problems: Problems): Promise<string> {
  try {
    const result = await esbuild.build({
      stdin: { contents: entry, resolveDir: tree.root, sourcefile: 'preview-entry.ts', loader: 'ts' },
      bundle: true,
      format: 'iife',
      target: 'chrome110',
      minify: true,
      write: false,
      logLevel: 'silent',
      plugins: [miniProgramModules(tree)],
    })
    return result.outputFiles[0]?.text ?? ''
  } catch (cause) {
    const { errors = [] } = cause as { errors?: esbuild.Message[] }
    for (const error of errors) problems.error(error.location?.file ?? 'preview', error.text)
    if (errors.length === 0) throw cause
    return ''
  }
}

/** Resolves npm modules as WeChat does, and tells the runtime which part a script registers. */
function miniProgramModules(tree: Tree): Plugin {
  const partOf = new Map([...tree.parts.values()].map((part) => [part.script, part.path]))
  return {
    name: 'mini-program-modules',
    setup(build) {
      build.onResolve({ filter: /^[^./]/ }, ({ path: name, importer }) => {
        if (!importer || path.isAbsolute(name)) return undefined
        for (let folder = path.dirname(importer); folder !== path.dirname(folder); folder = path.dirname(folder)) {
          const found = firstFile(path.join(folder, 'miniprogram_npm', name))
          if (found) return { path: found }
        }
        const [packageName = '', ...rest] = name.split('/')
        if (rest.length === 0 || !importer.startsWith(tree.root)) return undefined
        const found = firstFile(path.join(packageRoot(tree.root, packageName), ...rest))
        return found ? { path: found } : undefined
      })
      build.onLoad({ filter: /\.[jt]s$/ }, ({ path: file }) => {
        const name = partOf.get(file)
        if (name === undefined) return undefined
        // Imports are hoisted, so this line runs just before the part's own Page() or Component().
        const contents = `__registering(${JSON.stringify(name)});${fs.readFileSync(file, 'utf8')}`
        return { contents, loader: file.endsWith('.ts') ? 'ts' : 'js', resolveDir: path.dirname(file) }
      })
    },
  }
}

function firstFile(base: string): string | undefined {
  return ['', '.js', '.ts', '/index.js'].map((end) => base + end).find((file) => fs.existsSync(file) && fs.statSync(file).isFile())
}

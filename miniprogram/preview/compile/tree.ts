/**
 * Reads a mini-program the way WeChat does: app.json names the pages, each page and component
 * names what it uses. Changes nothing on disk.
 */
import fs from 'node:fs'
import path from 'node:path'
import { createRequire } from 'node:module'
import type { Problems } from './problems'

/** The keys of app.json, page.json and component.json that the preview acts on. */
export interface PartConfig {
  component?: boolean
  usingComponents?: Record<string, string>
  styleIsolation?: string
  addGlobalClass?: boolean
  componentPlaceholder?: Record<string, string>
  navigationStyle?: 'default' | 'custom'
  navigationBarTitleText?: string
  navigationBarBackgroundColor?: string
  navigationBarTextStyle?: string
  backgroundColor?: string
  enablePullDownRefresh?: boolean
  onReachBottomDistance?: number
  disableScroll?: boolean
}

export interface AppConfig {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
  window?: PartConfig
  tabBar?: { custom?: boolean; list: { pagePath: string; text: string }[] }
  usingComponents?: Record<string, string>
  themeLocation?: string
  darkmode?: boolean
  __usePrivacyCheck__?: boolean
}

/** One page or component: `path` is the name by which the app knows it, `files` where it lies. */
export interface Part {
  path: string
  isPage: boolean
  isOwn: boolean
  config: PartConfig
  using: Record<string, string>
  template: string
  script: string
  style: string | null
}

export interface Tree {
  root: string
  app: AppConfig
  theme: { light: Record<string, string>; dark: Record<string, string> }
  pages: string[]
  parts: Map<string, Part>
}

const NPM = 'miniprogram_npm'

/**
 * Where a file of the app lies on disk. What DevTools packs into miniprogram_npm is taken from
 * node_modules if nobody has packed it, so that a preview needs no WeChat tool.
 */
export function locate(root: string, logical: string): string {
  const inApp = path.join(root, logical)
  if (!logical.startsWith(`${NPM}/`) || fs.existsSync(inApp)) return inApp
  const [, name = '', ...rest] = logical.split('/')
  return path.join(packageRoot(root, name), ...rest)
}

const packageRoots = new Map<string, string>()

/** The folder of an npm package that holds its mini-program build. */
export function packageRoot(root: string, name: string): string {
  const known = packageRoots.get(name)
  if (known !== undefined) return known
  const require = createRequire(path.join(root, 'app.json'))
  const manifest = require.resolve(`${name}/package.json`)
  const { miniprogram = 'miniprogram_dist' } = readJson(manifest) as { miniprogram?: string }
  const found = path.join(path.dirname(manifest), miniprogram)
  packageRoots.set(name, found)
  return found
}

export function readJson(file: string): unknown {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'))
  } catch (cause) {
    throw new Error(`${file}: ${(cause as Error).message}`, { cause })
  }
}

/** Reads the whole app below `root`; what is missing is reported, not thrown. */
export function readTree(root: string, problems: Problems): Tree {
  const app = readJson(path.join(root, 'app.json')) as AppConfig
  const pages = [...app.pages, ...(app.subPackages ?? []).flatMap((one) => one.pages.map((page) => `${one.root}/${page}`))]
  const theme = (app.themeLocation ? readJson(path.join(root, app.themeLocation)) : { light: {}, dark: {} }) as Tree['theme']
  const tree: Tree = { root, app, theme, pages, parts: new Map() }
  for (const page of pages) readPart(tree, page, true, problems)
  if (app.tabBar?.custom) readPart(tree, 'custom-tab-bar/index', false, problems)
  for (const tab of app.tabBar?.list ?? []) {
    if (!app.pages.includes(tab.pagePath)) problems.error('app.json', `tab page ${tab.pagePath} must be in the main package`)
  }
  return tree
}

function readPart(tree: Tree, name: string, isPage: boolean, problems: Problems): void {
  if (tree.parts.has(name)) return
  const file = (extension: string) => locate(tree.root, name + extension)
  const script = ['.ts', '.js'].map(file).find((candidate) => fs.existsSync(candidate))
  if (!script || !fs.existsSync(file('.wxml'))) {
    problems.error(name, script ? 'has no .wxml' : 'has no .ts or .js')
    return
  }
  const config = (fs.existsSync(file('.json')) ? readJson(file('.json')) : {}) as PartConfig
  if (!isPage && config.component !== true) problems.error(`${name}.json`, 'lacks "component": true')
  const style = fs.existsSync(file('.wxss')) ? file('.wxss') : null
  const part: Part = { path: name, isPage, isOwn: !name.startsWith(NPM), config, using: {}, template: file('.wxml'), script, style }
  tree.parts.set(name, part)
  for (const [tag, reference] of Object.entries({ ...tree.app.usingComponents, ...config.usingComponents })) {
    const target = resolveComponent(tree.root, name, reference)
    if (target === null) {
      problems.error(`${name}.json`, `usingComponents.${tag}: nothing at "${reference}"`)
      continue
    }
    part.using[tag] = target
    readPart(tree, target, false, problems)
  }
}

/** WeChat's look-up: from the app's root, beside the user, then the nearest miniprogram_npm upwards. */
function resolveComponent(root: string, from: string, reference: string): string | null {
  const candidates: string[] = []
  if (reference.startsWith('/')) candidates.push(reference.slice(1))
  else {
    candidates.push(path.posix.join(path.posix.dirname(from), reference))
    for (let folder = path.posix.dirname(from); ; folder = path.posix.dirname(folder)) {
      candidates.push(path.posix.join(folder, NPM, reference))
      if (folder === '.') break
    }
  }
  const exists = (name: string) => {
    try {
      return fs.existsSync(locate(root, `${name}.json`))
    } catch {
      return false // an npm package that is not installed
    }
  }
  return candidates.flatMap((name) => [name, `${name}/index`]).find(exists) ?? null
}

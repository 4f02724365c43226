// A Vite plugin that turns the customer build into what the server prints: one Jinja template a page, with the
// first sheet inlined and the first view compiled from its Vue template, and the hashes for the security policy.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parse } from '@vue/compiler-sfc'
import { toJinja } from './jinja.mjs'

// A page that is opened at a later step must not show its first view for a moment.
const HEAD = "/^#(number|order)$/.test(location.hash)&&(document.documentElement.className='moved')"

/** @param {{ pages: string, firstView: string, follow: string }} sources folders and files of the shop */
export function shopPages(sources) {
  return {
    name: 'shop-pages',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const style = takeFirstStyle(bundle)
        const parts = {
          head: HEAD,
          style,
          script: `/${entryOf(bundle).fileName}`,
          preload: preloads(bundle, sources.follow),
          first_view: firstView(sources.firstView),
        }
        for (const file of readdirSync(sources.pages)) {
          const source = fill(readFileSync(sources.pages + file, 'utf8'), parts)
          this.emitFile({ type: 'asset', fileName: `pages/${basename(file)}`, source })
        }
        const hashes = { script_hashes: [sha256(HEAD)], style_hashes: [sha256(style)] }
        this.emitFile({ type: 'asset', fileName: 'pages.json', source: JSON.stringify(hashes) + '\n' })
      },
    },
  }
}

function entryOf(bundle) {
  return Object.values(bundle).find((file) => file.type === 'chunk' && file.isEntry)
}

/** Takes the entry's sheet out of the bundle: it goes into the HTML, so nobody shall fetch it. */
function takeFirstStyle(bundle) {
  const [name, ...others] = entryOf(bundle).viteMetadata.importedCss
  if (!name || others.length) throw new Error('the first script must have exactly one style sheet')
  const style = String(bundle[name].source).trim()
  delete bundle[name]
  return style
}

function preloads(bundle, module) {
  const start = Object.values(bundle).find((file) => file.type === 'chunk' && file.facadeModuleId === module)
  if (!start) throw new Error(`no chunk begins with ${module}`)
  const chunks = [start, ...start.imports.map((name) => bundle[name])].filter((chunk) => chunk && !chunk.isEntry)
  const sheets = new Set(chunks.flatMap((chunk) => [...chunk.viteMetadata.importedCss]))
  return [
    ...[...sheets].map((name) => `<link rel="stylesheet" href="/${name}">`),
    ...chunks.map((chunk) => `<link rel="modulepreload" href="/${chunk.fileName}">`),
  ].join('\n')
}

function firstView(file) {
  const { descriptor } = parse(readFileSync(file, 'utf8'))
  return toJinja(descriptor.template.content.trim())
}

function fill(page, parts) {
  return page.replace(/@(\w+)@/g, (mark, name) => {
    if (!(name in parts)) throw new Error(`${mark} stands for nothing`)
    return parts[name]
  })
}

function sha256(text) {
  return 'sha256-' + createHash('sha256').update(text).digest('base64')
}

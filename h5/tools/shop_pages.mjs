// A Vite plugin that turns the customer build into what the server prints: the Jinja templates with the first sheet
// inlined and the hashed names filled in, and the hashes for the security policy.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

// A page that is opened at a later step must not show its first view for a moment.
const HEAD = "/^#(number|order)$/.test(location.hash)&&document.documentElement.classList.add('moved')"

/** @param {string} templates the folder of the page templates */
export function shopPages(templates) {
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
          shop_script: `/${entry(bundle, 'shop').fileName}`,
          follow_script: `/${entry(bundle, 'follow').fileName}`,
          follow_links: links(bundle, entry(bundle, 'follow')),
        }
        for (const name of readdirSync(templates)) {
          this.emitFile({ type: 'asset', fileName: `pages/${name}`, source: filled(readFileSync(templates + name, 'utf8'), parts) })
        }
        const hashes = { script_hashes: [sha256(HEAD)], style_hashes: [sha256(style)] }
        this.emitFile({ type: 'asset', fileName: 'pages.json', source: JSON.stringify(hashes) + '\n' })
      },
    },
  }
}

/** Refuses what older phones cannot even read: Safari before 16.4 drops a whole script for one lookbehind. */
export function forOldPhones() {
  return {
    name: 'for-old-phones',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk' && /\(\?<[=!]/.test(file.code)) throw new Error(`${file.fileName} has a lookbehind`)
      }
    },
  }
}

/** Lays a gzip copy beside each asset, so that the server packs nothing while people wait. */
export function packed() {
  return {
    name: 'packed',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const [fileName, file] of Object.entries(bundle)) {
          if (!fileName.startsWith('assets/')) continue
          const content = file.type === 'chunk' ? file.code : file.source
          this.emitFile({ type: 'asset', fileName: `${fileName}.gz`, source: gzipSync(content, { level: 9 }) })
        }
      },
    },
  }
}

function entry(bundle, name) {
  return Object.values(bundle).find((file) => file.type === 'chunk' && file.isEntry && file.name === name)
}

/** Takes the first sheet out of the bundle: it goes into the HTML, so nobody shall fetch it. */
function takeFirstStyle(bundle) {
  const first = entry(bundle, 'shop')
  const sheets = [...first.viteMetadata.importedCss]
  if (sheets.length !== 1) throw new Error('the first script must have exactly one style sheet')
  if (first.imports.length) throw new Error(`the first script must come alone, not with ${first.imports}`)
  const style = String(bundle[sheets[0]].source).trim()
  delete bundle[sheets[0]]
  return style
}

/** What a page of the entry fetches at once instead of one after the other. */
function links(bundle, start) {
  const imported = start.imports.map((name) => bundle[name])
  const sheets = new Set([start, ...imported].flatMap((chunk) => [...chunk.viteMetadata.importedCss]))
  return [
    ...[...sheets].map((name) => `<link rel="stylesheet" href="/${name}">`),
    ...imported.map((chunk) => `<link rel="modulepreload" href="/${chunk.fileName}">`),
  ].join('\n')
}

function filled(page, parts) {
  return page.replace(/@(\w+)@/g, (mark, name) => {
    if (!(name in parts)) throw new Error(`${mark} stands for nothing`)
    return parts[name]
  })
}

function sha256(text) {
  return 'sha256-' + createHash('sha256').update(text).digest('base64')
}

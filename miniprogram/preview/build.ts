/**
 * Builds the browser preview of the mini-program into one folder of static files.
 *
 *     npm run preview:build            → dist/preview/
 *     npm run preview:build -- FOLDER  → FOLDER
 *
 * The app under src/ is read as it is; nothing in it knows of the preview.
 */
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundle } from './compile/bundle'
import { Problems } from './compile/problems'
import { readTree } from './compile/tree'

const HERE = path.dirname(fileURLToPath(import.meta.url))
const PROJECT = path.dirname(HERE)

async function build(target: string): Promise<number> {
  const problems = new Problems()
  const tree = readTree(path.join(PROJECT, 'src'), problems)
  const { script, style } = await bundle(tree, problems)
  problems.print()
  if (problems.errors.length > 0) return 1
  const shell = (name: string) => fs.readFileSync(path.join(HERE, 'shell', name), 'utf8')
  const files = { 'index.html': shell('index.html'), 'preview.css': shell('preview.css') + style, 'preview.js': script }
  fs.mkdirSync(target, { recursive: true })
  for (const [name, text] of Object.entries(files)) replace(path.join(target, name), text)
  const size = (name: keyof typeof files) => `${Math.round(Buffer.byteLength(files[name]) / 1024)} kB`
  console.log(`preview: ${tree.pages.length} pages, ${tree.parts.size} parts, script ${size('preview.js')}, style ${size('preview.css')} → ${path.relative(process.cwd(), target)}`)
  return 0
}

/** Whole or not at all, for a server that is handing the old one out. */
function replace(file: string, text: string): void {
  fs.writeFileSync(`${file}.new`, text)
  fs.renameSync(`${file}.new`, file)
}

process.exitCode = await build(path.resolve(process.argv[2] ?? path.join(PROJECT, 'dist/preview')))

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
  const shell = path.join(HERE, 'shell')
  fs.rmSync(target, { recursive: true, force: true })
  fs.mkdirSync(target, { recursive: true })
  fs.copyFileSync(path.join(shell, 'index.html'), path.join(target, 'index.html'))
  fs.writeFileSync(path.join(target, 'preview.css'), fs.readFileSync(path.join(shell, 'preview.css'), 'utf8') + style)
  fs.writeFileSync(path.join(target, 'preview.js'), script)
  const size = (name: string) => `${Math.round(fs.statSync(path.join(target, name)).size / 1024)} kB`
  console.log(`preview: ${tree.pages.length} pages, ${tree.parts.size} parts, script ${size('preview.js')}, style ${size('preview.css')} → ${path.relative(process.cwd(), target)}`)
  return 0
}

process.exitCode = await build(path.resolve(process.argv[2] ?? path.join(PROJECT, 'dist/preview')))

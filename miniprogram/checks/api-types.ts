/**
 * Writes src/services/api-types.ts from the server's OpenAPI, or checks that it still agrees.
 *
 *     npm run types             ask the server's command, write
 *     npm run types -- --check  the same, but only compare; exit code 1 if they differ
 *     npm run types -- FILE     from a saved OpenAPI document
 */
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import openapiTS, { astToString } from 'openapi-typescript'

const PROJECT = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const REPOSITORY = path.dirname(PROJECT)
const TARGET = path.join(PROJECT, 'src/services/api-types.ts')
const HEADER = "/** Generated from the server's OpenAPI by `npm run types`; do not edit. */\n\n"

function readDocument(file: string | undefined): string {
  if (file !== undefined) return fs.readFileSync(file, 'utf8')
  const own = path.join(REPOSITORY, '.venv/bin/python')
  const python = process.env.PYTHON ?? (fs.existsSync(own) ? own : 'python3')
  return execFileSync(python, ['-m', 'server', 'openapi', '--audience', 'agent'], { cwd: REPOSITORY, encoding: 'utf8' })
}

const args = process.argv.slice(2)
const isCheck = args.includes('--check')
const document = JSON.parse(readDocument(args.find((argument) => !argument.startsWith('--')))) as Parameters<typeof openapiTS>[0]
const generated = HEADER + astToString(await openapiTS(document, { alphabetize: true }))

if (!isCheck) {
  fs.writeFileSync(TARGET, generated)
  console.log(`types: ${path.relative(process.cwd(), TARGET)} written`)
} else if (fs.readFileSync(TARGET, 'utf8') !== generated) {
  console.error("types: api-types.ts no longer matches the server's OpenAPI; run `npm run types`")
  process.exitCode = 1
} else {
  console.log('types: match the server')
}

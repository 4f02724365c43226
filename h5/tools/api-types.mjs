// Makes src/api/{shop,admin}.ts from the server's own description of its API, so that a page cannot ask for what
// the server does not answer. `--check` writes nothing and fails when a committed file differs.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import openapiTS, { astToString } from 'openapi-typescript'

const root = fileURLToPath(new URL('../../', import.meta.url))
const ownPython = root + '.venv/bin/python'
const python = process.env.PYTHON ?? (existsSync(ownPython) ? ownPython : 'python3')
const check = process.argv.includes('--check')

async function typesOf(audience) {
  const spec = execFileSync(python, ['-m', 'server', 'openapi', '--audience', audience], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 << 20,
  })
  const tree = await openapiTS(JSON.parse(spec), { defaultNonNullable: false, silent: true })
  return `// Made by tools/api-types.mjs from the server's OpenAPI. Do not edit.\n${astToString(tree)}`
}

let drifted = false
for (const audience of ['shop', 'admin']) {
  const file = fileURLToPath(new URL(`../src/api/${audience}.ts`, import.meta.url))
  const types = await typesOf(audience)
  if (!check) writeFileSync(file, types)
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== types) {
    console.error(`src/api/${audience}.ts differs from the server's API: run node tools/api-types.mjs`)
    drifted = true
  }
}
process.exit(drifted ? 1 : 0)

import assert from 'node:assert/strict'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { check } from '../checks/wxml'

const roots: string[] = []

/** What the gate says of an app of one page with this template. */
function complaints(wxml: string, { wxss = '', json = '{}' } = {}): string[] {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'wxml-gate-'))
  roots.push(root)
  const files = {
    'app.json': '{ "pages": ["pages/one/one"] }',
    'app.wxss': '',
    'pages/one/one.json': json,
    'pages/one/one.wxml': wxml,
    'pages/one/one.wxss': wxss,
    'pages/one/one.ts': "Page({ data: { name: '', rows: [] as string[] }, onTap() {} })",
    'parts/card.json': '{ "component": true }',
    'parts/card.wxml': '<view />',
    'parts/card.ts': 'Component({})',
  }
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true })
    fs.writeFileSync(path.join(root, name), text)
  }
  return check(root).problems.found.map(({ path: place, message }) => `${place} ${message}`)
}

after(() => roots.forEach((root) => fs.rmSync(root, { recursive: true })))

describe('the gate for WXML', () => {
  test('lets this app pass', () => {
    const { problems, parts } = check(fileURLToPath(new URL('../src', import.meta.url)))
    assert.deepEqual(problems.found, [])
    assert.ok(parts >= 30)
  })

  test('lets a sound page pass', () => {
    assert.deepEqual(complaints('<view wx:for="{{rows}}" wx:key="*this" bind:tap="onTap">{{index + 1}} {{item.x ? name : \'-\'}}</view>'), [])
  })

  const slips: [string, string, RegExp, { wxss?: string; json?: string }?][] = [
    ['an expression that does not parse', '<view>{{ name + }}</view>', /one\.wxml:1/],
    ['an unknown tag', '<veiw />', /unknown tag <veiw>/],
    ['a tag that is left open', '<view><text></view>', /one\.wxml/],
    ['optional chaining', '<view>{{ name?.x }}</view>', /newer than WXML|one\.wxml/],
    ['an arrow function', '<view>{{ rows.map(x => x) }}</view>', /newer than WXML|one\.wxml/],
    ['data that the script lacks', '<view>{{ nmae }}</view>', /no data "nmae"/],
    ['an item outside its list', '<view wx:for="{{rows}}" wx:key="*this" /><view>{{ item }}</view>', /no data "item"/],
    ['a handler that the script lacks', '<view bind:tap="onTpa" />', /no such method/],
    ['a list without a key', '<view wx:for="{{rows}}" />', /without wx:key/],
    ['a directive of another framework', '<view v-if="{{name}}" />', /unknown directive v-if/],
    ['a directive with a dash', '<view wx-if="{{name}}" />', /unknown directive wx-if/],
    ['an import of nothing', '<import src="./none.wxml" />', /does not exist/],
    ['a script of nothing', '<wxs src="./none.wxs" module="none" />', /does not exist/],
    ['a component that is not there', '<view />', /nothing at "\/parts\/none"/, { json: '{ "usingComponents": { "none": "/parts/none" } }' }],
    ['a component that is never used', '<view />', /never used/, { json: '{ "usingComponents": { "card": "/parts/card" } }' }],
    ['a style sheet of nothing', '<view />', /@import of/, { wxss: '@import "./none.wxss";' }],
  ]
  for (const [name, wxml, expected, files] of slips) {
    test(`finds ${name}`, () => {
      assert.ok(complaints(wxml, files).some((complaint) => expected.test(complaint)), complaints(wxml, files).join('\n'))
    })
  }
})

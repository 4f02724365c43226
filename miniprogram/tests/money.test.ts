import assert from 'node:assert/strict'
import fs from 'node:fs'
import { describe, test } from 'node:test'
import vm from 'node:vm'
import { parseYuan, signedYuan, yuan } from '../src/format/money'

describe('money', () => {
  test('is written with two decimals and thousands apart', () => {
    assert.equal(yuan(0), '0.00')
    assert.equal(yuan(5), '0.05')
    assert.equal(yuan(3750), '37.50')
    assert.equal(yuan(128640), '1,286.40')
    assert.equal(yuan(123456789012), '1,234,567,890.12')
  })

  test('that was taken has a minus as wide as a digit, and what was added a plus', () => {
    assert.equal(yuan(-4500), '−45.00')
    assert.equal(signedYuan(6000), '+60.00')
    assert.equal(signedYuan(-6000), '−60.00')
    assert.equal(signedYuan(0), '0.00')
  })

  test('that someone typed is read to the fen, and anything else is refused', () => {
    assert.equal(parseYuan('1000'), 100000)
    assert.equal(parseYuan('1,286.4'), 128640)
    assert.equal(parseYuan('0.05'), 5)
    assert.equal(parseYuan('12.'), 1200)
    for (const text of ['', '.', '1.234', '-1', '1e3', '12元', '1.2.3']) assert.equal(parseYuan(text), null, text)
  })

  test('reads the same back for every amount', () => {
    for (let fen = 0; fen < 2_000_000; fen += 777) assert.equal(parseYuan(yuan(fen)), fen)
  })

  test('in templates is written as in scripts', () => {
    const source = fs.readFileSync(new URL('../src/format/money.wxs', import.meta.url), 'utf8')
    const module = { exports: {} as { yuan(fen: number): string } }
    vm.runInNewContext(source, { module, Math })
    for (const fen of [0, 1, 99, 100, 3750, 99999, 100000, 128640, 123456789, -1, -4500, -123456]) assert.equal(module.exports.yuan(fen), yuan(fen))
  })
})

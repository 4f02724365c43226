/** What a shop owner types into a rule, and what is kept of it. */
import { describe, expect, it } from 'vitest'
import { keptOf, mistakeIn, typedOf } from '../src/panel/setup/ruling'

const MONEY = { unit: '元', least: 1, most: 100_000_00, over: '' }
const SHARE = { unit: '%', least: 0, most: 10_000, over: '' }
const MINUTES = { unit: '分钟', least: 1, most: 120, over: '' }
const LEVELS = { unit: '级', least: 1, most: 2, over: '超过两级涉嫌传销' }

describe('a rule', () => {
  it('shows yuan and per cent for what is kept in fen and basis points, and gives the same back', () => {
    expect(typedOf({ ...MONEY, value: '1000' })).toBe('10.00')
    expect(typedOf({ ...SHARE, value: '60' })).toBe('0.60')
    expect(keptOf(MONEY, '1,280.5')).toBe(128050)
    expect(keptOf(SHARE, '１.25')).toBe(125)
    expect(keptOf(MINUTES, ' 20 ')).toBe(20)
  })

  it.each([
    [MONEY, '', '这一项不能空着'],
    [MONEY, '1.234', '请填数字，最多两位小数'],
    [MONEY, '0', '请填 0.01 到 100,000.00'],
    [SHARE, '100.01', '请填 0.00 到 100.00'],
    [MINUTES, '1.5', '请填整数，不带小数点和单位'],
    [MINUTES, '121', '请填 1 到 120'],
    [LEVELS, '3', '超过两级涉嫌传销'],
    [LEVELS, '0', '请填 1 到 2'],
    [LEVELS, '2', ''],
  ])('says what is wrong while it is typed: %#', (field, typed, words) => {
    expect(mistakeIn(field, typed)).toBe(words)
  })
})

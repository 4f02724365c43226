import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dayHead, dayLabel, momentLabel, monthLabel, shanghaiDate, shanghaiMoment, tightDates } from '../src/format/dates'
import { inFours } from '../src/format/numbers'
import { grouped, isMobile } from '../src/format/phones'

/** 2026-11-22 09:41 in Shanghai, 01:41 UTC. */
const NOW = Date.UTC(2026, 10, 22, 1, 41)

describe('dates', () => {
  test('are those of Shanghai wherever the phone is', () => {
    assert.equal(shanghaiDate(Date.UTC(2026, 10, 21, 16, 0)), '2026-11-22')
    assert.equal(shanghaiMoment(NOW), '2026-11-22T09:41:00+08:00')
  })

  test('near now are named by the day', () => {
    assert.equal(momentLabel('2026-11-22T09:32:00+08:00', NOW), '今天 09:32')
    assert.equal(momentLabel('2026-11-21T18:00:00+08:00', NOW), '昨天 18:00')
    assert.equal(momentLabel('2026-11-08T15:12:00+08:00', NOW), '11月8日 15:12')
    assert.equal(dayHead('2026-11-22T09:05:00+08:00', NOW), '11月22日 今天')
  })

  test('of another year name it', () => {
    assert.equal(dayLabel('2025-12-20', NOW), '2025年12月20日')
    assert.equal(monthLabel('2026-11', NOW), '11月')
    assert.equal(monthLabel('2025-01', NOW), '2025年1月')
  })

  test('in a sentence lose their spaces, and nothing else does', () => {
    assert.equal(tightDates('12 月 20 日–30 日'), '12月20日–30日')
    assert.equal(tightDates('11 月 12 日激活，在期限 11 月 22 日以内'), '11月12日激活，在期限 11月22日以内')
    assert.equal(tightDates('激活次月 20 日–30 日'), '激活次月 20 日–30 日')
    assert.equal(tightDates('合约 12 个月，满 10 天'), '合约 12 个月，满 10 天')
  })
})

describe('numbers', () => {
  test('of phones are read in groups of 3-4-4', () => {
    assert.equal(grouped('19157206688'), '191 5720 6688')
    assert.equal(grouped('138****2266'), '138 **** 2266')
    assert.equal(grouped('95588'), '95588')
  })

  test('of mobile phones are told from others', () => {
    assert.ok(isMobile('13900000002'))
    for (const digits of ['12900000002', '1390000000', '139000000021', '139 0000 0002', '']) assert.ok(!isMobile(digits), digits)
  })

  test('of orders can be read out in fours', () => {
    assert.equal(inFours('HK26112362304315'), 'HK26 1123 6230 4315')
  })
})

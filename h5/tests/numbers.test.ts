import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { NumberOffer } from '../src/shop/page'
import { leastMonthly, marked, wider } from '../src/shop/number/matching'

const PATTERNS = [
  { pattern: 'AABB', label: '双对', example: '6688' },
  { pattern: 'AAA', label: '三连', example: '888' },
]

function offer(digits: string, more: Partial<NumberOffer> = {}): NumberOffer {
  return {
    id: Number(digits.slice(-4)), digits, parts: [digits.slice(0, 3), digits.slice(3, 7), digits.slice(7)], pattern: null,
    pattern_label: null, carrier_name: '中国电信', region: '浙江杭州', price_fen: 0, prestore_fen: 0, min_spend_fen: 0,
    contract_months: 0, costs_more: false, note: '不另收费', ...more,
  }
}

const drawn = (...args: Parameters<typeof marked>) =>
  marked(...args).map(({ plain, hit, rest }) => `${plain}${hit && `[${hit}]`}${rest}`).join(' ')

describe('the marked part of a number', () => {
  it.each([
    [{ tail: '06688' }, '191 572[0] [6688]'],
    [{ contains: '572' }, '191 [572]0 6688'],
    [{ contains: '15' }, '19[1] [5]720 6688'],
    [{ pattern: 'AABB' }, '191 5720 [6688]'],
    [{ tail: '9' }, '191 5720 6688'],
    [{ excludes: '4' }, '191 5720 6688'],
    [{}, '191 5720 6688'],
  ])('is what %j asked for', (filter, expected) => {
    expect(drawn(offer('19157206688'), filter, PATTERNS)).toBe(expected)
  })

  it('is its own pattern when nothing was asked for', () => {
    expect(drawn(offer('17768041888', { pattern: 'AAA' }), {}, PATTERNS)).toBe('177 6804 1[888]')
  })
})

describe('a search that found nothing', () => {
  it('offers to ask for less, the nearest first', () => {
    expect(wider({ tail: '5201' }).map((each) => each.label)).toEqual(['中间带 5201', '尾号 201', '尾号 520'])
    expect(wider({ contains: '520' }).map((each) => each.label)).toEqual(['带 20', '带 52'])
    expect(wider({ tail: '520', pattern: 'AAA', excludes: '4' }).map((each) => each.label)).toEqual([
      '尾号 520，不限样式', '不管带不带 4', '中间带 520', '尾号 20',
    ])
    expect(wider({})).toEqual([])
  })
})

it('bills the larger of the plan’s fee and the number’s minimum', () => {
  expect([leastMonthly(1900, null), leastMonthly(1900, offer('19157206688', { min_spend_fen: 2900 })), leastMonthly(3900, offer('19157206688', { min_spend_fen: 2900 }))]).toEqual([1900, 2900, 3900])
})

describe('holding a number', () => {
  const [first, second, third] = [offer('19157206688'), offer('17768041888'), offer('18106730472')]
  let asked: number[] = []
  let answer: (id: number) => Response

  beforeEach(() => {
    vi.resetModules()
    vi.useFakeTimers({ now: 1_700_000_000_000 })
    sessionStorage.clear()
    asked = []
    answer = (id) => Response.json({ link_code: 'k7', number: [first, second, third].find((each) => each.id === id), until: '', seconds_left: 900 })
    vi.stubGlobal('fetch', async (request: Request) => {
      if (request.method === 'GET') return new Response(null, { status: 204 })
      const { number_id } = (await request.json()) as { number_id: number }
      asked.push(number_id)
      return answer(number_id)
    })
  })

  it('counts down by the clock and ends by itself', async () => {
    const holding = await import('../src/shop/number/holding')
    await holding.resumeHold('k7')
    await holding.keep(first)
    expect(holding.holdState.value).toBe('held')
    vi.advanceTimersByTime(899_000)
    expect([holding.holdState.value, holding.secondsLeft.value]).toEqual(['held', 1])
    vi.advanceTimersByTime(2_000)
    expect(holding.holdState.value).toBe('expired')
  })

  it('asks only for the last of several quick wishes', async () => {
    const holding = await import('../src/shop/number/holding')
    await holding.resumeHold('k7')
    await Promise.all([holding.keep(first), holding.keep(second), holding.keep(third)])
    expect(asked).toEqual([third.id])
    expect(holding.held.number?.id).toBe(third.id)
  })

  it('shows the number that is still held when the next one is refused', async () => {
    const holding = await import('../src/shop/number/holding')
    await holding.resumeHold('k7')
    await holding.keep(first)
    answer = () => Response.json({ code: 'number_taken', message: '这个号刚被选走' }, { status: 409 })
    await expect(holding.keep(second)).rejects.toMatchObject({ code: 'number_taken' })
    expect([holding.held.number?.id, holding.holdState.value]).toEqual([first.id, 'held'])
  })

  it('is remembered over a reload, but the server has the last word', async () => {
    const before = await import('../src/shop/number/holding')
    await before.resumeHold('k7')
    await before.keep(first)
    vi.resetModules()
    const after = await import('../src/shop/number/holding')
    const resumed = after.resumeHold('k7')
    expect([after.held.number?.id, after.holdState.value]).toEqual([first.id, 'held'])
    await resumed
    expect(after.holdState.value).toBe('expired')
  })
})

import { describe, expect, it } from 'vitest'
import { inventId } from '../src/shop/order/inventing'
import { ageOn, judgeId } from '../src/shop/order/rules'

describe('an invented ID number of the sandbox', () => {
  it.each([
    ['2026-11-24', { min: 16, max: 60 }],
    ['2028-02-29', { min: 18, max: 18 }],
    ['2027-03-01', { min: 0, max: 120 }],
    ['2026-01-01', { min: 30, max: 31 }],
  ])('passes the form on %s with ages %o, and is an adult', (today, ages) => {
    for (let n = 0; n < 500; n++) {
      const id = inventId(ages, today)
      expect(judgeId(id, ages, today), id).toEqual({ state: 'ok' })
      expect(ageOn(id.slice(6, 14), today), id).toBeGreaterThanOrEqual(18)
    }
  })

  it('is of an area in which nobody is born, and of another person each time', () => {
    const made = Array.from({ length: 20 }, () => inventId({ min: 18, max: 60 }))
    expect(made.every((id) => id.startsWith('110199'))).toBe(true)
    expect(new Set(made).size).toBe(20)
  })
})

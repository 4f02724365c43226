import { afterEach, describe, expect, it, vi } from 'vitest'
import { isAhead } from '../src/panel/words/times'

const OWN_ZONE = process.env.TZ
afterEach(() => {
  vi.useRealTimers()
  if (OWN_ZONE === undefined) delete process.env.TZ
  else process.env.TZ = OWN_ZONE
})

describe('the days of a calendar', () => {
  it.each([
    ['UTC', '2026-11-23T17:00:00Z', 24],
    ['UTC', '2026-11-23T15:00:00Z', 23],
    ['America/Los_Angeles', '2026-11-24T02:00:00Z', 24],
    ['Pacific/Auckland', '2026-11-23T12:00:00Z', 23],
    ['Asia/Shanghai', '2026-11-23T17:00:00Z', 24],
  ])('in %s at %s end with the %d., the day it is in Shanghai', (zone, now, last) => {
    process.env.TZ = zone
    vi.useFakeTimers({ now: new Date(now) })
    const cell = (day: number) => new Date(2026, 10, day).getTime()
    expect([isAhead(cell(last)), isAhead(cell(last + 1))]).toEqual([false, true])
  })
})

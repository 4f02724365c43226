/**
 * Dates and times as people say them. The server sends Shanghai time with its offset, so the digits
 * are read as they stand and the phone's own time zone never matters.
 */
const SHANGHAI_MS = 8 * 60 * 60 * 1000

interface Moment {
  year: number
  month: number
  day: number
  time: string
}

function read(iso: string): Moment {
  const [date = '', rest = ''] = iso.split('T')
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return { year, month, day, time: rest.slice(0, 5) }
}

/** "2026-11-22" of a moment, in Shanghai. */
export function shanghaiDate(milliseconds: number): string {
  return new Date(milliseconds + SHANGHAI_MS).toISOString().slice(0, 10)
}

/** "11月22日"; another year is named. */
export function dayLabel(iso: string, now = Date.now()): string {
  const { year, month, day } = read(iso)
  const label = `${month}月${day}日`
  return shanghaiDate(now).startsWith(String(year)) ? label : `${year}年${label}`
}

/** "今天 09:32", "昨天 18:00", "11月22日 09:32". */
export function momentLabel(iso: string, now = Date.now()): string {
  const date = iso.slice(0, 10)
  const { time } = read(iso)
  const DAY_MS = 24 * 60 * 60 * 1000
  if (date === shanghaiDate(now)) return `今天 ${time}`
  if (date === shanghaiDate(now - DAY_MS)) return `昨天 ${time}`
  return time ? `${dayLabel(iso, now)} ${time}` : dayLabel(iso, now)
}

/** "11月22日 今天" as the head of a day in a list. */
export function dayHead(iso: string, now = Date.now()): string {
  return iso.slice(0, 10) === shanghaiDate(now) ? `${dayLabel(iso, now)} 今天` : dayLabel(iso, now)
}

/** "11月" of "2026-11"; another year is named. */
export function monthLabel(month: string, now = Date.now()): string {
  const [year = '', number = ''] = month.split('-')
  const label = `${Number(number)}月`
  return shanghaiDate(now).startsWith(year) ? label : `${year}年${label}`
}

/** Dates in a sentence of the server's as this app writes them: "11 月 20 日" becomes "11月20日". */
export function tightDates(text: string): string {
  return text.replace(/(\d) 月 (?=\d)/g, '$1月').replace(/(月\d{1,2}) 日(?:([–-]\d{1,2}) 日)?/g, (_, day: string, until?: string) => (until ? `${day}日${until}日` : `${day}日`))
}

/** A moment of this phone's clock as the server would write it. */
export function shanghaiMoment(milliseconds: number): string {
  return `${new Date(milliseconds + SHANGHAI_MS).toISOString().slice(0, 19)}+08:00`
}

/** Times as the shop reads them: the clock of Shanghai, whatever clock the browser keeps. */
const FIELDS = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai', hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit',
  hour: '2-digit', minute: '2-digit', second: '2-digit',
})
const WEEKDAY = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', weekday: 'long' })

function partsOf(at: string | number | Date): Record<string, string> {
  return Object.fromEntries(FIELDS.formatToParts(new Date(at)).map((part) => [part.type, part.value]))
}

/** 11-18 10:42 this year, 2025-11-18 10:42 in another. */
export function moment(at: string): string {
  const p = partsOf(at)
  const day = `${p.month}-${p.day} ${p.hour}:${p.minute}`
  return p.year === partsOf(new Date()).year ? day : `${p.year}-${day}`
}

/** 2026-11-18 10:42:07, for what must be exact. */
export function exactly(at: string): string {
  const p = partsOf(at)
  return `${p.year}-${p.month}-${p.day} ${p.hour}:${p.minute}:${p.second}`
}

/** 11 月 18 日 星期三, spaced as the server writes days */
export function dayInWords(at: string): string {
  const p = partsOf(at)
  return `${Number(p.month)} 月 ${Number(p.day)} 日 ${WEEKDAY.format(new Date(at))}`
}

export function clock(at: string): string {
  const p = partsOf(at)
  return `${p.hour}:${p.minute}`
}

/** The day it is in Shanghai, as YYYY-MM-DD. */
export function today(): string {
  const p = partsOf(new Date())
  return `${p.year}-${p.month}-${p.day}`
}

/** Whether a calendar's cell, which is midnight of the browser's own clock, is a day that has not come in Shanghai yet. */
export function isAhead(cell: number): boolean {
  const day = new Date(cell)
  return `${day.getFullYear()}-${twoDigits(day.getMonth() + 1)}-${twoDigits(day.getDate())}` > today()
}

function twoDigits(count: number): string {
  return String(count).padStart(2, '0')
}

/** 2026-11-18 → 11-18 */
export function shortDay(day: string): string {
  return day.slice(5)
}

/** 58 分, 1 时 52 分, 20 时, 2 天: coarser the longer it is. */
export function waited(minutes: number): string {
  if (minutes < 60) return `${Math.max(minutes, 0)} 分`
  const hours = Math.floor(minutes / 60)
  if (hours < 3) return `${hours} 时 ${String(minutes % 60).padStart(2, '0')} 分`
  return hours < 48 ? `${hours} 时` : `${Math.floor(hours / 24)} 天`
}

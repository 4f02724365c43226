/** For people: 128640 → "1,286.40". */
export function yuan(fen: number): string {
  const [whole, cents] = (fen / 100).toFixed(2).split('.') as [string, string]
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`
}

/** Groups digits for reading: `grouped('13857162049', [3, 4, 4])` → "138 5716 2049"; what is over goes to the last group. */
export function grouped(text: string, sizes: readonly number[]): string {
  const parts: string[] = []
  let start = 0
  sizes.forEach((size, index) => {
    const end = index === sizes.length - 1 ? text.length : start + size
    if (start < text.length) parts.push(text.slice(start, end))
    start = end
  })
  return parts.join(' ')
}

/** 3-4-4, the way a number is read. */
export const PHONE = [3, 4, 4] as const
/** Area, birth date, sequence with check digit: the way an ID number is compared with the card. */
export const ID_NUMBER = [6, 8, 4] as const

/** Seconds as "14:59". */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds))
  return `${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`
}

/** Full-width forms and odd spaces as people paste them, in plain form. */
export function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\u200b\u200e\u200f\u202a-\u202e\ufeff]/g, '')
}

/** A moment as the server writes it ("2025-11-18T20:14:05+08:00") in words ("11 月 18 日 20:14"); other words stay. */
export function spokenTime(at: string): string {
  const found = /^\d{4}-(\d{2})-(\d{2})T(\d{2}:\d{2})/.exec(at)
  return found ? `${Number(found[1])} 月 ${Number(found[2])} 日 ${found[3]}` : at
}

/** With a full stop, if the words came without one. */
export const sentence = (text: string) => (/[。！？!?.]$/.test(text) ? text : `${text}。`)

import { plain } from '../words'

/**
 * What one field says while it is being typed. `unfinished` is not wrong yet: it is told when the field is left.
 * The server checks everything again; these rules only spare people a round trip.
 */
export type Verdict =
  | { state: 'empty' | 'ok' }
  | { state: 'unfinished' | 'wrong'; message: string }

const EMPTY: Verdict = { state: 'empty' }
const OK: Verdict = { state: 'ok' }
const wrong = (message: string): Verdict => ({ state: 'wrong', message })
const unfinished = (message: string): Verdict => ({ state: 'unfinished', message })

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_DIGITS = '10X98765432'
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91'.split(' '),
)
const NOT_THE_CARD = '号码不对，请对照身份证再核一遍。'

/** The last sign of an ID number (GB 11643-1999) from its first 17 digits. */
export function checkDigit(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(first17[index]), 0)
  return CHECK_DIGITS[sum % 11] as string
}

/** An ID number as it is sent: digits and a capital X, nothing else. */
export const bareId = (text: string) => plain(text).toUpperCase().replace(/[^0-9X]/g, '').slice(0, 18)
/** A phone number as it is sent: eleven digits without +86. */
export const barePhone = (text: string) => plain(text).replace(/\D/g, '').replace(/^(?:00)?86(?=1)/, '').slice(0, 11)
export const bareCode = (text: string) => plain(text).replace(/\D/g, '').slice(0, 6)
export const bareName = (text: string) => plain(text).replace(/[•．・‧∙]/g, '·').trim()

/** Today's date in China, whatever clock zone the phone has. */
export function todayInChina(now = new Date()): string {
  return new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
}

export function judgeId(text: string, ages: { min: number; max: number }, today = todayInChina()): Verdict {
  const id = bareId(text)
  if (!id) return EMPTY
  if (/X/.test(id.slice(0, 17)) || (id.length >= 2 && !PROVINCES.has(id.slice(0, 2)))) return wrong(NOT_THE_CARD)
  const born = id.slice(6, 14)
  if (born.length === 8 && !isBirthDate(born, today)) return wrong('出生日期不对，请对照身份证再核一遍。')
  if (id.length < 18) return unfinished(`还差 ${18 - id.length} 位。`)
  if (checkDigit(id.slice(0, 17)) !== id[17]) return wrong(NOT_THE_CARD)
  const age = ageOn(born, today)
  if (age < ages.min || age > ages.max) return wrong(`这款卡给 ${ages.min} 至 ${ages.max} 周岁的人办，这张身份证是 ${age} 周岁。`)
  return OK
}

function isBirthDate(eight: string, today: string): boolean {
  const iso = `${eight.slice(0, 4)}-${eight.slice(4, 6)}-${eight.slice(6)}`
  const date = new Date(iso + 'T00:00:00Z')
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === iso && iso >= '1900-01-01' && iso <= today
}

/** Whole years on a day written YYYY-MM-DD; a birthday counts from its morning. */
export function ageOn(born: string, day: string): number {
  const before = day.slice(5).replace('-', '') < born.slice(4)
  return Number(day.slice(0, 4)) - Number(born.slice(0, 4)) - (before ? 1 : 0)
}

export function judgePhone(text: string): Verdict {
  const phone = barePhone(text)
  if (!phone) return EMPTY
  if (!/^1([3-9]|$)/.test(phone)) return wrong('请填 11 位手机号，开头是 13 到 19。')
  return phone.length < 11 ? unfinished(`还差 ${11 - phone.length} 位。`) : OK
}

export function judgeName(text: string): Verdict {
  const name = bareName(text)
  if (!name) return EMPTY
  if (/[^\u3400-\u9fff\u{20000}-\u{323af}·]/u.test(name)) return wrong('请填身份证上的中文姓名，中间的点用“·”。')
  const length = [...name].length
  if (length < 2) return unfinished('姓名至少两个字。')
  return length > 30 || /^·|·$|··/.test(name) ? wrong('请照身份证上的姓名填。') : OK
}

export function judgeCode(text: string): Verdict {
  const code = bareCode(text)
  if (!code) return EMPTY
  return code.length < 6 ? unfinished('验证码是 6 位数字。') : OK
}

/** A courier finds it: the server asks for as much (server/sales/risk/checking.py). */
export function judgeAddress(text: string): Verdict {
  const address = plain(text).replace(/\s/g, '')
  if (!address) return EMPTY
  if ([...address].length < 6) return unfinished('太短了，请写到小区、楼号和门牌。')
  return /[0-9号幢栋楼室村组弄巷]|单元/.test(address) ? OK : unfinished('请写到楼号和门牌，快递员才找得到。')
}

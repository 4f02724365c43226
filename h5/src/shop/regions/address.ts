import { plain } from '../words'
import { shortCity, shortProvince, type RegionBook } from './book'

/** What could be read out of a pasted text; a part that is not there stays "". */
export interface PastedAddress {
  name: string
  phone: string
  province: string
  city: string
  district: string
  detail: string
}

const LABEL = /(收货人|收件人|联系人|姓名|手机号码|手机号|手机|联系电话|电话|所在地区|所在地|地区|收货地址|详细地址|地址)\s*[:：]/g
// No lookbehind: Safari before 16.4 refuses the whole script for it. Each begins with the sign before the number.
const MOBILE = /(^|\D)(?:\+?86[-\s]?)?(1[3-9]\d[-\s]?\d{4}[-\s]?\d{4})(?!\d)/
const ID_NUMBER = /(^|\D)\d{17}[\dXx](?!\d)/
/** 北京, 天津, 上海, 重庆: their districts hang below two nominal cities that nobody tells apart. */
const MUNICIPALITY = /^(11|12|31|50)/
const SEPARATORS = /[\s,，;；|/]+/
const NAME = /^[\u3400-\u9fff·]{2,15}$/
const STREET = /[省市区县镇乡村路街巷弄号幢栋楼座室元院苑城]/

/** Reads name, phone, region and street out of a pasted text. Guesses no region that the text does not name. */
export function readAddress(text: string, book: RegionBook): PastedAddress {
  let rest = plain(text).replace(/[•．・]/g, '·').replace(LABEL, ' ').replace(ID_NUMBER, '$1 ')
  const phone = MOBILE.exec(rest)
  if (phone) rest = `${rest.slice(0, phone.index)}${phone[1]} ${rest.slice(phone.index + phone[0].length)}`
  const region = findRegion(rest, book)
  const before = words(region ? rest.slice(0, region.start) : rest)
  const after = words(region ? rest.slice(region.end) : '')
  const name = before.find((word) => NAME.test(word)) ?? trailingName(after)
  return {
    name,
    phone: phone?.[2]?.replace(/\D/g, '') ?? '',
    province: region?.province ?? '',
    city: region?.city ?? '',
    district: region?.district ?? '',
    detail: region ? after.join(' ') : '',
  }
}

interface FoundRegion {
  province: string
  city: string
  district: string
  start: number
  end: number
}

/** Where in a text something was named, and which code it has. */
interface Mention {
  code: string
  start: number
  end: number
}

function findRegion(text: string, book: RegionBook): FoundRegion | null {
  const anyCity = mention(text, 0, book.cities, shortCity)
  let province = mention(text, 0, book.provinces, shortProvince)
  if (anyCity && province && anyCity.start < province.start) province = null // 杭州市西湖区北京路: the street's name
  const city = province ? mention(text, province.end, within(book.cities, province.code), shortCity, 6) : anyCity
  const first = city ?? province
  if (!first) return null
  const scope = within(book.counties, MUNICIPALITY.test(first.code) ? first.code.slice(0, 2) + '0000' : first.code)
  const district = mention(text, first.end, city ? scope : unambiguous(scope), shortDistrict, 8)
  const parts = [province, city, district].filter((part): part is Mention => part !== null)
  const deepest = (district ?? first).code
  return {
    province: deepest.slice(0, 2) + '0000',
    city: city || district ? deepest.slice(0, 4) + '00' : '',
    district: district?.code ?? '',
    start: Math.min(...parts.map((part) => part.start)),
    end: Math.max(...parts.map((part) => part.end)),
  }
}

/** The first mention at or after `from` (at most `reach` signs away); of two that begin there, the longer one. */
function mention(
  text: string, from: number, names: Record<string, string>, shorten: (name: string) => string, reach = 999,
): Mention | null {
  let best: Mention | null = null
  for (const [code, name] of Object.entries(names)) {
    for (const written of new Set([name, shorten(name)])) {
      const start = written.length > 1 ? text.indexOf(written, from) : -1
      if (start < 0 || start - from > reach) continue
      const found = { code, start, end: start + written.length }
      if (!best || start < best.start || (start === best.start && found.end > best.end)) best = found
    }
  }
  return best
}

const shortDistrict = (name: string) => (name.length > 2 ? name.replace(/[市县]$/, '') : name)

/** What lies inside a province or a city. */
function within(names: Record<string, string>, code: string): Record<string, string> {
  const prefix = code.replace(/(00){1,2}$/, '')
  return Object.fromEntries(Object.entries(names).filter(([key]) => key.startsWith(prefix)))
}

/** Without the names that several cities of a province share, for then nobody said which one. */
function unambiguous(names: Record<string, string>): Record<string, string> {
  const all = Object.values(names)
  return Object.fromEntries(Object.entries(names).filter(([, name]) => all.indexOf(name) === all.lastIndexOf(name)))
}

const words = (text: string) => text.split(SEPARATORS).filter(Boolean)

/** Takes a name from behind the street, where some people put it. */
function trailingName(street: string[]): string {
  const last = street[street.length - 1] ?? ''
  if (street.length < 2 || !NAME.test(last) || STREET.test(last)) return ''
  return street.pop() ?? ''
}

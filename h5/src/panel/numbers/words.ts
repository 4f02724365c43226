/** How the state of a number looks, and what the filters offer. */
import type { StockNumber } from '../requests/shapes'

const TONES: Record<StockNumber['status'], string> = { available: 'good', reserved: 'held', sold: '', retired: '' }

export function toneOf(number: Pick<StockNumber, 'status' | 'locked'>): string {
  return number.locked ? 'act' : TONES[number.status]
}

/** the server's pattern codes with the names that the trade gives them, the best first */
const TAILS: readonly (readonly [code: string, label: string])[] = [
  ['AAAAA', '五连'], ['AAAA', '四连'], ['ABCDE', '五顺'], ['AABBCCDD', '四对'], ['ABCDABCD', '四位重复'], ['AAABBB', '双三连'],
  ['ABCABC', '三位重复'], ['AABBCC', '三对'], ['AAA', '三连'], ['ABCD', '顺子'], ['AABB', '双对'], ['ABAB', '重复'], ['ABBA', '回文'],
  ['AAAB', '三拖一'], ['MMDD', '生日'], ['AA', '对子'],
]
export const PATTERNS = [{ value: '', label: '特征 不限' }, ...TAILS.map(([value, label]) => ({ value, label }))]

const NAMES = (
  '北京市 天津市 河北省 山西省 内蒙古自治区 辽宁省 吉林省 黑龙江省 上海市 江苏省 浙江省 安徽省 福建省 江西省 山东省 河南省 湖北省 湖南省 ' +
  '广东省 广西壮族自治区 海南省 重庆市 四川省 贵州省 云南省 西藏自治区 陕西省 甘肃省 青海省 宁夏回族自治区 新疆维吾尔自治区'
).split(' ')
export const PROVINCES = [{ value: '', label: '归属 不限' }, ...NAMES.map((name) => ({ value: name, label: name.replace(/(壮族|回族|维吾尔)?自治区$|[省市]$/, '') }))]

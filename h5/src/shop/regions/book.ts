/** The same file that the server decides by (server/core/regions.json). */
export interface RegionBook {
  provinces: Record<string, string>
  cities: Record<string, string>
  counties: Record<string, string>
}

export interface Choice {
  code: string
  name: string
}

/** What lies directly below a region; provinces for "". */
export function below(book: RegionBook, code: string): Choice[] {
  if (!code) return choices(book.provinces, () => true)
  if (code.endsWith('0000')) return choices(book.cities, (city) => city.slice(0, 2) === code.slice(0, 2))
  return choices(book.counties, (county) => county.slice(0, 4) === code.slice(0, 4))
}

function choices(names: Record<string, string>, wanted: (code: string) => boolean): Choice[] {
  return Object.keys(names)
    .filter(wanted)
    .map((code) => ({ code, name: names[code] as string }))
}

/** "浙江 杭州 西湖区": as people say it, without the same name twice. */
export function spoken(book: RegionBook, district: string): string {
  const province = shortProvince(book.provinces[district.slice(0, 2) + '0000'] ?? '')
  const city = shortCity(book.cities[district.slice(0, 4) + '00'] ?? '')
  return [province, city === province || /^(县|省直辖县|自治区直辖县)$/.test(city) ? '' : city, book.counties[district] ?? '']
    .filter(Boolean)
    .join(' ')
}

export const shortProvince = (name: string) => name.replace(/(特别行政区|壮族自治区|回族自治区|维吾尔自治区|自治区|省|市)$/, '')
export const shortCity = (name: string) => (name.length > 2 ? name.replace(/市$/, '') : name)

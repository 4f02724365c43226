/** Provinces, cities and counties as a tree for choosing areas, from the same file that the server decides by. */
import book from '../../../../server/core/regions.json?url'

export interface Area {
  value: string
  label: string
  children?: Area[]
  [more: string]: unknown
}

interface RegionBook {
  provinces: Record<string, string>
  cities: Record<string, string>
  counties: Record<string, string>
}

function below(names: Record<string, string>, prefix: string): Area[] {
  return Object.entries(names).flatMap(([value, label]) => (value.startsWith(prefix) ? [{ value, label }] : []))
}

export async function readAreas(): Promise<Area[]> {
  const { provinces, cities, counties } = (await (await fetch(book)).json()) as RegionBook
  return below(provinces, '').map((province) => ({
    ...province,
    children: below(cities, province.value.slice(0, 2)).map((city) => ({ ...city, children: below(counties, city.value.slice(0, 4)) })),
  }))
}

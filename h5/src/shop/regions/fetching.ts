import url from '../../../../server/core/regions.json?url'
import { NetworkDown } from '../requests'
import type { RegionBook } from './book'

let asked: Promise<RegionBook> | null = null

/** Fetches the list once, at the first call; a failed fetch may be asked again. */
export function regionBook(): Promise<RegionBook> {
  asked ??= fetch(url)
    .then((response) => (response.ok ? (response.json() as Promise<RegionBook>) : Promise.reject(new NetworkDown())))
    .catch(() => {
      asked = null
      throw new NetworkDown()
    })
  return asked
}

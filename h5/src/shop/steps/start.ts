import type { ShopPage } from '../first/page'
export function start(page: ShopPage) { return { open(place: string, numberId?: number) { console.log(page, place, numberId) } } }

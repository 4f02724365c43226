import { ref, shallowRef } from 'vue'
import type { Delivery } from '../page'
import { askDelivery } from '../requests'
import type { RegionBook } from './book'
import { regionBook } from './fetching'

/** Whether the sheet that asks where to deliver is open. */
export const areaOpen = ref(false)
/** The list of regions once it is here. */
export const book = shallowRef<RegionBook | null>(null)
/** Why the list is not here. */
export const bookTrouble = ref('')

/** Fetches the list at the first need; a later call tries again after a failure. */
export async function needBook(): Promise<RegionBook | null> {
  bookTrouble.value = ''
  try {
    book.value = await regionBook()
  } catch {
    bookTrouble.value = '地区没取到，点一下再试。'
  }
  return book.value
}

const answers = new Map<string, Promise<Delivery>>()

/** Asks once for a district whether the plan is delivered there. */
export function delivery(code: string, district: string): Promise<Delivery> {
  const asked = answers.get(district) ?? askDelivery(code, district)
  answers.set(district, asked)
  asked.catch(() => answers.delete(district))
  return asked
}

import { ref } from 'vue'
import type { NumberOffer } from '../page'
import { showRefusal, trouble } from '../steps/trouble'
import { keep } from './holding'
import { dropNumber } from './searching'

/** Why the last pick was refused, when that fits in one line beside the list. */
export const pickRefused = ref('')

/** Keeps a number for the customer and shows what stands in the way; true when it is kept. */
export async function pick(number: NumberOffer, ordering = false): Promise<boolean> {
  pickRefused.value = ''
  try {
    await keep(number)
    return true
  } catch (reason) {
    const shown = showRefusal(reason, { number, ordering, retry: () => void pick(number, ordering) })
    if (!shown) pickRefused.value = (reason as Error).message
    if (trouble.value?.kind === 'taken') dropNumber(number.id)
    return false
  }
}

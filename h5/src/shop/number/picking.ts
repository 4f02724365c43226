import { ref } from 'vue'
import type { NumberOffer } from '../page'
import { closeOverlay } from '../steps/overlays'
import { showRefusal, trouble } from '../steps/trouble'
import { keep } from './holding'
import { dropNumber } from './searching'

/** Why the last pick was refused, when that fits in one line beside the list. */
export const pickRefused = ref('')

/** Keeps a number for the customer, or shows what stands in the way. */
export async function pick(number: NumberOffer, ordering = false): Promise<void> {
  pickRefused.value = ''
  try {
    await keep(number)
  } catch (reason) {
    const shown = showRefusal(reason, { number, ordering, retry: () => pick(number, ordering) })
    if (trouble.value?.kind === 'taken') dropNumber(number.id)
    if (shown) return
    pickRefused.value = (reason as Error).message
  }
  closeOverlay()
}

import { reactive, watch } from 'vue'
import { recall, remember } from '../memory'
import type { PlaceOrder } from '../page'

type ConsentKind = PlaceOrder['consents'][number]['kind']

/** What the customer has typed: it survives back, reload and a dead network, and ends with the tab or the order. */
export interface Draft {
  name: string
  idNumber: string
  phone: string
  smsCode: string
  province: string
  city: string
  district: string
  address: string
  /** the version of each consent that was given */
  agreed: Partial<Record<ConsentKind, string>>
}

const blank = (): Draft => ({
  name: '', idNumber: '', phone: '', smsCode: '', province: '', city: '', district: '', address: '', agreed: {},
})

export const draft = reactive<Draft>({ ...blank(), ...recall<Partial<Draft>>('draft') })

watch(draft, (now) => remember('draft', now))

/** The order is placed: nothing of it stays on this phone. */
export function forgetDraft(): void {
  Object.assign(draft, blank())
  remember('draft', null)
}

import { ref } from 'vue'
import { holdState } from '../number/holding'

export type Place = 'plan' | 'number' | 'order'

/** Where the customer is; the address after # says it, so that back and reload work. */
export const place = ref<Place>('plan')

let planScroll = 0
/** the places behind this one, as far as this page has seen them */
const trail: Place[] = []

/** Follows the address from now on. Nobody orders without a number where one has to be chosen. */
export function followHash(mode: 'none' | 'choose'): void {
  const follow = () => {
    let next = wanted()
    if (next === 'number' && mode === 'none') next = 'order'
    if (next === 'order' && mode === 'choose' && holdState.value === 'none') {
      history.replaceState(history.state, '', '#number')
      next = 'number'
    }
    move(next)
  }
  history.scrollRestoration = 'manual'
  addEventListener('hashchange', follow)
  // Back from the order's page: what lies in the browser's memory is of before the order.
  addEventListener('pageshow', (event) => event.persisted && location.reload())
  follow()
}

function wanted(): Place {
  return location.hash === '#number' ? 'number' : location.hash === '#order' ? 'order' : 'plan'
}

function move(next: Place): void {
  if (next === place.value) return
  if (place.value === 'plan') planScroll = scrollY
  if (trail[trail.length - 1] === next) trail.pop()
  else trail.push(place.value)
  place.value = next
  document.documentElement.classList.toggle('moved', next !== 'plan')
  // The new page has no height before it is drawn.
  requestAnimationFrame(() => scrollTo(0, next === 'plan' ? planScroll : 0))
}

/** Goes back one step: through the history when we came from there, else to the step's own address. */
export function goBack(to: Place): void {
  if (trail[trail.length - 1] === to) history.back()
  else location.hash = to === 'plan' ? '' : to
}

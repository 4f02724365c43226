/** Whether the screen is narrower than 1200, where the menu is a rail; follows when the window is resized. */
import { onScopeDispose, ref, type Ref } from 'vue'

export function useNarrow(): Ref<boolean> {
  const query = window.matchMedia('(max-width: 1199px)')
  const narrow = ref(query.matches)
  const follow = () => { narrow.value = query.matches }
  query.addEventListener('change', follow)
  onScopeDispose(() => query.removeEventListener('change', follow))
  return narrow
}

/**
 * What lies over a page (a sheet, a state) is closed by the phone's back key, without leaving the page:
 * each overlay is one entry of the browser's history.
 */
const open: (() => void)[] = []

/** Puts an overlay on top; `close` is called when it has to go, whoever asked for it. */
export function overlay(close: () => void): void {
  open.push(close)
  history.pushState({ overlays: open.length }, '')
}

/** Closes the topmost overlay as the back key would. */
export function closeOverlay(): void {
  if (open.length) history.back()
}

/** Closes everything and goes to another place of the page, which takes the overlay's entry in the history. */
export function leaveOverlay(hash: string): void {
  if (open.length) location.replace(hash)
  else location.hash = hash
}

addEventListener('popstate', () => {
  const wanted = (history.state as { overlays?: number } | null)?.overlays ?? 0
  while (open.length > wanted) open.pop()?.()
})

/** The phone's network, which the tester can cut. */
type Listener = (state: { isConnected: boolean; networkType: string }) => void

let cut = false
const listeners = new Set<Listener>()

export const network = {
  get isDown(): boolean {
    return cut || !navigator.onLine
  },
  get type(): string {
    return network.isDown ? 'none' : 'wifi'
  },
  toggle(): void {
    cut = !cut
    tell()
  },
  onChange(listener: Listener): void {
    listeners.add(listener)
  },
}

function tell(): void {
  for (const listener of listeners) listener({ isConnected: !network.isDown, networkType: network.type })
}

window.addEventListener('online', tell)
window.addEventListener('offline', tell)

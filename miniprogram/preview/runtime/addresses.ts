/** The app is configured for one server; the preview asks the origin that serves it instead. */
let configured = ''

export function useServer(origin: string): void {
  configured = origin
}

export function toLocal(address: string): string {
  if (configured && address.startsWith(configured)) return location.origin + address.slice(configured.length)
  return address
}

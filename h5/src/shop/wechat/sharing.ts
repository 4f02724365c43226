export function share(v: unknown) { console.log(v) }

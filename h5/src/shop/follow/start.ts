export function start(v: unknown) { console.log(v) }

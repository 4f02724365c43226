/** The three globals that WXS has beside JavaScript. */
export function installWxs(): void {
  Object.assign(globalThis, {
    getRegExp: (pattern: string, flags?: string) => new RegExp(pattern, flags),
    getDate: (...parts: []) => new Date(...parts),
    __wxsTypeName: (value: unknown) => Object.prototype.toString.call(value).slice(8, -1),
  })
}

/** The last answers of the server, kept on the phone for when the network is down. */
const PREFIX = 'kept:'

interface Kept<Value> {
  value: Value
  at: number
}

/** What was read: fresh, or from `staleSince` (milliseconds) when the server could not be reached. */
export interface Answer<Value> {
  value: Value
  staleSince: number | null
}

/** The same answer in another form. */
export function recast<Value, Other>(answer: Answer<Value>, form: (value: Value) => Other): Answer<Other> {
  return { value: form(answer.value), staleSince: answer.staleSince }
}

export function keep<Value>(name: string, value: Value): void {
  wx.setStorageSync(PREFIX + name, { value, at: Date.now() } satisfies Kept<Value>)
}

export function recall<Value>(name: string): Kept<Value> | null {
  return (wx.getStorageSync(PREFIX + name) as Kept<Value> | '') || null
}

export function forgetKept(): void {
  for (const name of wx.getStorageInfoSync().keys) if (name.startsWith(PREFIX)) wx.removeStorageSync(name)
}

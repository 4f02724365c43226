/** The app's storage: one drawer per sandbox person, in the browser's own. */
import { me } from '../identity'
import { answerWith } from './answering'
import type { Callbacks } from '../types'

const PREFIX = `preview:${me.name}:`

export const storage = {
  read(key: string): unknown {
    const text = localStorage.getItem(PREFIX + key)
    return text === null ? '' : (JSON.parse(text) as unknown)
  },
  write(key: string, value: unknown): void {
    localStorage.setItem(PREFIX + key, JSON.stringify(value))
  },
  remove(key: string): void {
    localStorage.removeItem(PREFIX + key)
  },
  /** What the app stored; what WeChat itself remembers stays. */
  clear(): void {
    for (const key of storage.keys()) storage.remove(key)
  },
  keys(): string[] {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(PREFIX) && !key.startsWith(`${PREFIX}wechat:`))
      .map((key) => key.slice(PREFIX.length))
  },
}

type Keyed = Callbacks & { key: string; data?: unknown }

export const storageCalls = {
  getStorageSync: storage.read,
  setStorageSync: storage.write,
  removeStorageSync: storage.remove,
  clearStorageSync: storage.clear,
  getStorageInfoSync: () => ({ keys: storage.keys(), currentSize: 0, limitSize: 10240 }),
  getStorage: (options: Keyed) =>
    answerWith('getStorage', options, () => {
      if (!storage.keys().includes(options.key)) throw new Error('data not found')
      return { data: storage.read(options.key) }
    }),
  setStorage: (options: Keyed) => answerWith('setStorage', options, () => (storage.write(options.key, options.data), {})),
  removeStorage: (options: Keyed) => answerWith('removeStorage', options, () => (storage.remove(options.key), {})),
}

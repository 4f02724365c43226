/** Tags that take input. The host is the browser's own field. */
import { choose, chooseMonth } from './choosing'
import type { Builtin, Values } from './mounted'
import type { Instance } from '../types'

/** Of the keyboard and the cursor of a phone; a browser has its own. */
const ONLY_ON_PHONES = {
  autoFocus: Boolean,
  confirmHold: Boolean,
  cursor: Number,
  cursorColor: String,
  holdKeyboard: Boolean,
  selectionStart: Number,
  selectionEnd: Number,
  safePasswordCertPath: String,
  safePasswordLength: Number,
  safePasswordTimeStamp: Number,
  safePasswordNonce: String,
  safePasswordSalt: String,
  safePasswordCustomHash: String,
}

const TEXT = {
  value: String,
  type: { type: String, value: 'text' },
  password: Boolean,
  placeholder: String,
  placeholderClass: String,
  placeholderStyle: String,
  disabled: Boolean,
  maxlength: { type: Number, value: 140 },
  focus: Boolean,
  name: String,
  confirmType: String,
  alwaysEmbed: Boolean,
  cursorSpacing: Number,
  adjustPosition: { type: Boolean, value: true },
  ...ONLY_ON_PHONES,
}
const KEYBOARD: Record<string, string> = { number: 'numeric', digit: 'decimal', idcard: 'text', tel: 'tel' }

function mountText(element: HTMLElement, self: Instance): void {
  const host = element as HTMLInputElement
  host.addEventListener('input', (event) => {
    event.stopPropagation()
    self.setData({ value: host.value })
    self.triggerEvent('input', { value: host.value, cursor: host.selectionStart ?? host.value.length })
  })
  host.addEventListener('focus', () => self.triggerEvent('focus', { value: host.value, height: 0 }))
  host.addEventListener('blur', () => self.triggerEvent('blur', { value: host.value }))
  host.addEventListener('change', (event) => event.stopPropagation())
  host.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') self.triggerEvent('confirm', { value: host.value })
  })
}

function updateText(element: HTMLElement, data: Values): void {
  const host = element as HTMLInputElement
  if (host.value !== data.value) host.value = data.value
  host.placeholder = data.placeholder
  host.disabled = data.disabled
  host.inputMode = KEYBOARD[data.type] ?? 'text'
  if (data.maxlength > 0) host.maxLength = data.maxlength
  else host.removeAttribute('maxlength')
  if (host.tagName === 'INPUT') host.type = data.password ? 'password' : 'text'
  host.autocomplete = 'off'
  host.style.setProperty('--placeholder', colourOf(data.placeholderClass, host))
  if (data.focus && document.activeElement !== host) queueMicrotask(() => host.focus())
}

/** The colour that a class of the app gives, for a placeholder cannot carry a class. */
function colourOf(className: string, beside: HTMLElement): string {
  if (!className || !beside.parentElement) return ''
  const probe = document.createElement('i')
  probe.className = className
  beside.parentElement.append(probe)
  const { color } = getComputedStyle(probe)
  probe.remove()
  return color
}

export const fields: Record<string, Builtin> = {
  input: { properties: TEXT, mount: mountText, update: updateText },
  textarea: { properties: { ...TEXT, autoHeight: Boolean }, mount: mountText, update: updateText },
  switch: {
    properties: { checked: Boolean, disabled: Boolean, name: String, color: String },
    update(host, { checked }: Values) {
      host.toggleAttribute('data-on', Boolean(checked))
    },
    tap(self) {
      if (self.data.disabled) return
      self.setData({ checked: !self.data.checked })
      self.triggerEvent('change', { value: self.data.checked })
    },
  },
  picker: {
    properties: { mode: { type: String, value: 'selector' }, range: Array, rangeKey: String, value: null, fields: String, start: String, end: String, headerText: String, disabled: Boolean },
    async tap(self) {
      const { mode, range, rangeKey, value, disabled } = self.data as { mode: string; range: unknown[]; rangeKey: string; value: unknown; disabled: boolean }
      if (disabled) return
      const chosen = mode === 'date' ? await chooseMonth(typeof value === 'string' ? value : '') : await choose(labels(range, rangeKey), Number(value ?? 0))
      if (chosen === null) self.triggerEvent('cancel', {})
      else self.triggerEvent('change', { value: chosen })
    },
  },
}

function labels(range: unknown[], key: string): string[] {
  return range.map((item) => String(key ? (item as Record<string, unknown>)[key] : item))
}

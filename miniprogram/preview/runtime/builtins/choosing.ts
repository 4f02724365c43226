/** The wheel that a <picker> opens, drawn as a list. */
import { sheet } from '../dialogs'
import { button, make } from '../dom'

/** Resolves with the index chosen, or null. */
export function choose(items: string[], current: number): Promise<number | null> {
  return new Promise((resolve) => {
    const lines = items.map((item, index) =>
      button(index === current ? 'wheel-line current' : 'wheel-line', item, () => {
        shown.close()
        resolve(index)
      }),
    )
    const shown = sheet(make('div', 'wheel', ...lines), () => resolve(null))
    lines[current]?.scrollIntoView({ block: 'center' })
  })
}

/** Resolves with a month as YYYY-MM, or null. */
export function chooseMonth(value: string): Promise<string | null> {
  return new Promise((resolve) => {
    const field = make('input', 'wheel-month')
    field.type = 'month'
    field.value = value.slice(0, 7)
    const done = button('wheel-done', '确定', () => {
      shown.close()
      resolve(field.value || null)
    })
    const shown = sheet(make('div', 'wheel', field, done), () => resolve(null))
  })
}

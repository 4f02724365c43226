/** Where the caret belongs in a grouped text after `count` signs that are not spaces. */
export function caretAfter(text: string, count: number): number {
  let at = 0
  for (let seen = 0; at < text.length && seen < count; at++) if (text[at] !== ' ') seen++
  return at
}

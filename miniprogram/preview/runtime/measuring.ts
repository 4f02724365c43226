/** Lengths of a phone in units of the frame. */
export function measure(style: string): string {
  return style.replace(/(-?\d*\.?\d+)rpx\b/g, 'calc($1 * var(--rpx))').replace(/(-?\d*\.?\d+)(vh|vw)\b/g, 'calc($1 * var(--$2))')
}

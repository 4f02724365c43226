/** Money as people read it: fen in, two decimals out, thousands apart. Adds no sign of currency. */
const FEN_PER_YUAN = 100
const MINUS = '−'

export function yuan(fen: number): string {
  const whole = Math.round(Math.abs(fen))
  const digits = String(Math.floor(whole / FEN_PER_YUAN)).replace(/\B(?=(\d{3})+$)/g, ',')
  const cents = String(whole % FEN_PER_YUAN).padStart(2, '0')
  return `${fen < 0 ? MINUS : ''}${digits}.${cents}`
}

/** The same with a sign before it, for what was added or taken. */
export function signedYuan(fen: number): string {
  return fen > 0 ? `+${yuan(fen)}` : yuan(fen)
}

/** What someone typed as yuan, in fen; null if it is no amount with at most two decimals. */
export function parseYuan(text: string): number | null {
  const match = /^(\d{1,9})(?:\.(\d{0,2}))?$/.exec(text.replace(/[,，\s]/g, ''))
  if (!match) return null
  const [, whole = '0', cents = ''] = match
  return Number(whole) * FEN_PER_YUAN + Number(cents.padEnd(2, '0'))
}

/** Fen to what people read: two decimals, grouped thousands, a true minus sign. The currency mark only when asked for. */
const MINUS = '−'

export function yuan(fen: number): string {
  const whole = Math.abs(fen)
  const head = Math.floor(whole / 100).toLocaleString('en-US')
  const tail = String(whole % 100).padStart(2, '0')
  return `${fen < 0 ? MINUS : ''}${head}.${tail}`
}

export function yuanMarked(fen: number): string {
  return fen < 0 ? `${MINUS}¥${yuan(-fen)}` : `¥${yuan(fen)}`
}

/** With its sign always shown, for what comes and goes on an account. */
export function yuanSigned(fen: number): string {
  return fen > 0 ? `+${yuan(fen)}` : yuan(fen)
}

/** What a person typed, as fen; null when it is not an amount. Takes "1,280.5", "￥588" and full-width digits. */
export function fenOf(typed: string): number | null {
  const plain = typed.normalize('NFKC').replace(/[¥\s,]/g, '')
  if (!/^\d{1,9}(\.\d{0,2})?$/.test(plain)) return null
  const [head = '0', tail = ''] = plain.split('.')
  return Number(head) * 100 + Number(tail.padEnd(2, '0'))
}

/** Phone numbers in groups of 3-4-4, masked ones too. */
export function grouped(digits: string): string {
  const bare = digits.replace(/\s/g, '')
  if (bare.length !== 11) return digits
  return `${bare.slice(0, 3)} ${bare.slice(3, 7)} ${bare.slice(7)}`
}

/** True for a mainland mobile number. */
export function isMobile(digits: string): boolean {
  return /^1[3-9]\d{9}$/.test(digits)
}

/** Order and withdrawal numbers in groups of four, so that they can be read out. */
export function inFours(number: string): string {
  return number.replace(/(\w{4})(?=\w)/g, '$1 ')
}

/** Long codes in groups, so that an eye can compare them. */

/** 19157206688 → 191 5720 6688 */
export function phone(digits: string): string {
  return digits.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3')
}

/** HK26111844378290 → HK261118 4437 8290: letters and day, then fours. */
export function code(text: string): string {
  return text.replace(/^([A-Z]{2}\d{6})(\d{4})(\d{4})$/, '$1 $2 $3')
}

/** The same for order and withdrawal numbers within a sentence. */
export function codesIn(text: string): string {
  return text.replace(/\b(?:HK|TX)\d{14}\b/g, code)
}

/** A phone number in 3-4-4, a bank card in fours, for digits that someone must copy by eye. */
export function grouped(digits: string): string {
  return digits.length === 11 ? phone(digits) : digits.replace(/(\d{4})(?=\d)/g, '$1 ')
}

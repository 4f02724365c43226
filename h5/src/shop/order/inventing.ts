import { checkDigit, todayInChina } from './rules'

/** 北京 without a district: nobody's card carries this area, so the number can be nobody's. */
const NOBODYS_AREA = '110199'

/**
 * An ID number for trying the sandbox: a right check digit, an age that the plan allows, another holder each time, so
 * that one person's limit is not met by the second try. Never for a shop that really sells.
 */
export function inventId(ages: { min: number; max: number }, today = todayInChina()): string {
  const youngest = Math.max(ages.min, 18)
  const age = youngest + below(Math.max(ages.max, youngest) - youngest + 1)
  const born = new Date(`${today}T00:00:00Z`)
  born.setUTCFullYear(born.getUTCFullYear() - age)
  // a day at least, for a birthday of 29 February becomes 1 March in most years
  born.setUTCDate(born.getUTCDate() - 1 - below(363))
  const first17 = NOBODYS_AREA + born.toISOString().slice(0, 10).replace(/-/g, '') + String(below(1000)).padStart(3, '0')
  return first17 + checkDigit(first17)
}

function below(limit: number): number {
  return Math.floor(Math.random() * limit)
}

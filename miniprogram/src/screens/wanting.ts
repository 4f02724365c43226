/** What one page asks a tab page to show, since a switch of tabs takes no parameters. */
let plan: number | null = null

export const wanted = {
  /** Shows the numbers of a plan when 选号 opens next. */
  numbersOf(planId: number): void {
    plan = planId
  },
  takePlan(): number | null {
    const asked = plan
    plan = null
    return asked
  },
}

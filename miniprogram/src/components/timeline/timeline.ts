/** Steps down a line. Draws what it is given and adds nothing. */
export interface TimelineStep {
  title: string
  detail: string
  at: string
  /** done · past · now · act · bad · ahead */
  state: string
  /** a word to tap, such as 撤回 */
  action?: string
}

Component({
  properties: { steps: { type: Array, value: [] as TimelineStep[] } },
  methods: {
    onAction() {
      this.triggerEvent('act')
    },
  },
})

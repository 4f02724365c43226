/** The dot before a state: ring for nothing to do, filled for done, amber to act, red for lost. */
const LOOKS: Record<string, string> = { good: '', act: 'a', bad: 'x', plain: 'o' }

Component({
  properties: { tone: { type: String, value: 'plain' } },
  data: { look: 'o' },
  observers: {
    tone(tone: string) {
      this.setData({ look: LOOKS[tone] ?? 'o' })
    },
  },
})

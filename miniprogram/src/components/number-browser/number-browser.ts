/** Numbers of one plan in random batches: by tail, digits inside, digits to avoid, and pattern. */
import { numberRow, type NumberRow } from '../../screens/describing'
import { show, UNSEEN } from '../../screens/showing'
import { findNumbers, listPlans, readPlan, type NumberFilter } from '../../services/plans'
import type { PlanDetail, PlanCard } from '../../services/shapes'

type Where = 'tail' | 'contains'

const ANY = { pattern: '', label: '全部', example: '不限' }
const SEARCH_DELAY_MS = 350

Component({
  properties: {
    /** the plan to begin with; 0: the first one */
    planId: { type: Number, value: 0 },
    priced: { type: Boolean, value: true },
    sharing: { type: Boolean, value: true },
    stamp: { type: Number, value: 0 },
  },
  data: {
    ...UNSEEN,
    plans: [] as PlanCard[],
    planIndex: 0,
    plan: null as PlanDetail | null,
    patterns: [ANY],
    pattern: '',
    digits: '',
    where: 'tail' as Where,
    noFours: false,
    numbers: [] as NumberRow[],
    matching: 0,
    more: false,
    summary: '',
    searching: false,
  },
  observers: {
    planId() {
      if (this.data.plans.length > 0) void this.choose(this.indexOf(this.data.planId))
    },
    stamp(stamp: number) {
      if (stamp > 0) void this.search()
    },
  },
  lifetimes: {
    attached() {
      void this.load()
    },
  },
  methods: {
    async load() {
      await show(this, () => listPlans({ selection_mode: 'choose' }), ({ items }) => ({ plans: items }))
      if (this.data.plans.length > 0) await this.choose(this.indexOf(this.data.planId))
    },
    indexOf(planId: number): number {
      return Math.max(0, this.data.plans.findIndex((plan) => plan.id === planId))
    },
    /** Another plan: other patterns, other numbers, the same wishes. */
    async choose(planIndex: number) {
      const chosen = this.data.plans[planIndex]
      if (!chosen) return
      this.setData({ planIndex, numbers: [] })
      await show(this, () => readPlan(chosen.id), (plan) => ({ plan, patterns: [ANY, ...plan.patterns], pattern: plan.patterns.some((one) => one.pattern === this.data.pattern) ? this.data.pattern : '' }))
      await this.search()
    },
    filter(): NumberFilter {
      const { digits, where, noFours, pattern } = this.data
      return { [where]: digits, excludes: noFours ? '4' : '', pattern }
    },
    async search() {
      const { plan } = this.data
      if (!plan) return
      this.setData({ searching: true })
      await show(
        this,
        async () => ({ value: await findNumbers(plan.id, this.filter()), staleSince: null }),
        ({ items, matching, more }) => ({ numbers: items.map(numberRow), matching, more, summary: this.describe() }),
      )
      this.setData({ searching: false })
    },
    /** "尾号双对、不含 4" */
    describe(): string {
      const { digits, where, noFours, pattern, patterns } = this.data
      const wishes = [
        pattern ? `尾号${patterns.find((one) => one.pattern === pattern)?.label ?? ''}` : '',
        digits ? `${where === 'tail' ? '尾号' : '含'} ${digits}` : '',
        noFours ? '不含 4' : '',
      ].filter(Boolean)
      return wishes.join('、') || '全部号码'
    },
    onDigits({ detail }: WechatMiniprogram.Input) {
      const digits = detail.value.replace(/\D/g, '').slice(0, 8)
      this.setData({ digits })
      setTimeout(() => {
        if (this.data.digits === digits) void this.search()
      }, SEARCH_DELAY_MS)
    },
    onClear() {
      this.setData({ digits: '' })
      void this.search()
    },
    onPlan({ detail }: WechatMiniprogram.PickerChange) {
      void this.choose(Number(detail.value))
    },
    onPattern({ currentTarget }: WechatMiniprogram.TouchEvent) {
      this.setData({ pattern: currentTarget.dataset.pattern as string })
      void this.search()
    },
    onWhere({ currentTarget }: WechatMiniprogram.TouchEvent) {
      this.setData({ where: currentTarget.dataset.where as Where })
      if (this.data.digits) void this.search()
    },
    onNoFours() {
      this.setData({ noFours: !this.data.noFours })
      void this.search()
    },
    onNumber({ currentTarget }: WechatMiniprogram.TouchEvent) {
      if (!this.data.sharing) return
      this.triggerEvent('share', { plan: this.data.plan, number: this.data.numbers[currentTarget.dataset.index as number] })
    },
  },
})

/** All plans that may be promoted: searched, filtered by operator, sorted. */
import { operatorLabel } from '../../screens/describing'
import { show, UNSEEN } from '../../screens/showing'
import { listPlans, type PlanFilter } from '../../services/plans'
import type { PlanCard } from '../../services/shapes'

interface Chip {
  key: string
  label: string
  filter: PlanFilter
}

type Order = 'weekly' | 'earn' | 'fee'

const ALL: Chip = { key: 'all', label: '全部', filter: {} }
const CHOOSE: Chip = { key: 'choose', label: '自选号码', filter: { selection_mode: 'choose' } }
const SEARCH_DELAY_MS = 300

const ORDERS: { key: Order; label: string; compare(one: PlanCard, other: PlanCard): number }[] = [
  { key: 'weekly', label: '激活最多', compare: (one, other) => other.weekly_activations - one.weekly_activations },
  { key: 'earn', label: '我赚最多', compare: (one, other) => other.i_earn_fen - one.i_earn_fen },
  { key: 'fee', label: '月租最低', compare: (one, other) => one.monthly_fee_fen - other.monthly_fee_fen },
]

/** A chip for each operator that has a plan. */
function chipsOf(plans: PlanCard[]): Chip[] {
  const operators = new Map(plans.map((plan) => [plan.operator, operatorLabel(plan.operator_name)]))
  const chips = [...operators].map(([operator, label]) => ({ key: operator, label, filter: { operator } }))
  return [ALL, ...chips, ...(plans.some((plan) => plan.selection_mode === 'choose') ? [CHOOSE] : [])]
}

Component({
  properties: {
    priced: { type: Boolean, value: true },
    sharing: { type: Boolean, value: true },
    /** another value asks to read again */
    stamp: { type: Number, value: 0 },
  },
  data: { ...UNSEEN, query: '', chips: [ALL], chip: 'all', order: 0, orderLabel: ORDERS[0]?.label ?? '', plans: [] as PlanCard[], total: 0 },
  observers: {
    stamp(stamp: number) {
      if (stamp > 0) void this.load()
    },
  },
  lifetimes: {
    attached() {
      void this.load()
    },
  },
  methods: {
    load(): Promise<void> {
      const { query, chip, chips } = this.data
      const filter = chips.find((one) => one.key === chip)?.filter ?? {}
      return show(this, () => listPlans({ ...filter, query: query.trim() }), ({ items, total }) => {
        if (query.trim() !== this.data.query.trim() || chip !== this.data.chip) return {} // a later question is on its way
        const all = chip === 'all' && !query.trim()
        return { plans: this.sorted(items), total, ...(all ? { chips: chipsOf(items) } : {}) }
      })
    },
    sorted(plans: PlanCard[]): PlanCard[] {
      const order = ORDERS[this.data.order]
      return order ? [...plans].sort(order.compare) : plans
    },
    onQuery({ detail }: WechatMiniprogram.Input) {
      this.setData({ query: detail.value })
      setTimeout(() => {
        if (this.data.query === detail.value) void this.load()
      }, SEARCH_DELAY_MS)
    },
    onClear() {
      this.setData({ query: '' })
      void this.load()
    },
    onChip({ currentTarget }: WechatMiniprogram.TouchEvent) {
      this.setData({ chip: currentTarget.dataset.key as string })
      void this.load()
    },
    async onOrder() {
      const { tapIndex } = await wx.showActionSheet({ itemList: ORDERS.map((order) => order.label) }).catch(() => ({ tapIndex: -1 }))
      const chosen = ORDERS[tapIndex]
      if (!chosen) return
      this.setData({ order: tapIndex, orderLabel: chosen.label })
      this.setData({ plans: this.sorted(this.data.plans) })
    },
    onShare({ detail }: WechatMiniprogram.CustomEvent<{ plan: PlanCard }>) {
      this.triggerEvent('share', detail)
    },
  },
})

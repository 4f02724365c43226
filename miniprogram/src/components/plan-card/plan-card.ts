/** A plan in a list: what it is, what it costs the customer, what it earns me. */
import { operatorLabel, planFacts } from '../../screens/describing'
import type { PlanCard } from '../../services/shapes'

Component({
  properties: {
    plan: { type: Object, value: {} as PlanCard },
    /** false where this installation keeps prices out of the mini-program */
    priced: { type: Boolean, value: true },
    /** false until the agent is approved */
    sharing: { type: Boolean, value: true },
  },
  data: { facts: [] as string[], operator: '' },
  observers: {
    plan(plan: PlanCard) {
      if (plan.name) this.setData({ facts: planFacts(plan), operator: operatorLabel(plan.operator_name) })
    },
  },
  methods: {
    onOpen() {
      void wx.navigateTo({ url: `/pages/plan/plan?id=${this.data.plan.id}` })
    },
    onShare() {
      this.triggerEvent('share', { plan: this.data.plan })
    },
  },
})

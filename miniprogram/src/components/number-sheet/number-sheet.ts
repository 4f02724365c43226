/** One number: what the customer pays, what I earn, and a link that opens with it. Holds nothing. */
import { copy } from '../../screens/copying'
import type { NumberRow } from '../../screens/describing'
import { messageOf } from '../../services/errors'
import { makeLink } from '../../services/links'
import type { AgentLink, PlanCard } from '../../services/shapes'

Component({
  properties: {
    visible: { type: Boolean, value: false },
    number: { type: Object, value: {} as NumberRow },
    plan: { type: Object, value: {} as PlanCard },
    priced: { type: Boolean, value: true },
  },
  data: { opened: false, link: null as AgentLink | null, failure: '' },
  observers: {
    visible(visible: boolean) {
      if (visible) void this.makeLink()
    },
  },
  methods: {
    async makeLink() {
      const { plan, number } = this.data
      this.setData({ opened: true, link: null, failure: '' })
      try {
        const link = await makeLink(plan.id, number.id)
        if (this.data.number.id !== number.id) return
        this.setData({ link })
        this.triggerEvent('made', { link })
      } catch (error) {
        this.setData({ failure: messageOf(error) })
      }
    },
    onCopy() {
      const { link, failure } = this.data
      if (failure) void this.makeLink()
      else if (link) copy(link.url)
    },
    onPoster() {
      this.triggerEvent('poster')
    },
    onVisible({ detail }: WechatMiniprogram.CustomEvent<{ visible: boolean }>) {
      if (!detail.visible) this.triggerEvent('close')
    },
  },
})

/** Instead of the home page until the agent may sell: where the application stands and what comes next. */
import { momentLabel } from '../../format/dates'
import type { Me } from '../../services/shapes'
import type { TimelineStep } from '../timeline/timeline'

interface Words {
  heading: string
  detail: string
}

const WORDS: Record<Exclude<Me['state'], 'approved'>, Words> = {
  applied: { heading: '还差一步，\n就能开始推广', detail: '审核期间可以先看套餐，分享和佣金暂不开放。' },
  refused: { heading: '这次申请\n没有通过', detail: '分享和佣金没有开放，已提交的资料不会公开。' },
  frozen: { heading: '账号已冻结', detail: '暂时不能分享和提现，已到账的佣金都在。' },
}

function steps(me: Me): TimelineStep[] {
  const applied = { title: '资料已提交', detail: me.upline_name ? `上级 ${me.upline_name}` : '', at: momentLabel(me.applied_at), state: 'done' }
  const reason = me.state_reason ?? '没有写明原因，请联系平台客服'
  if (me.state === 'refused') return [applied, { title: '平台没有通过', detail: reason, at: '', state: 'bad' }]
  if (me.state === 'frozen') return [applied, { title: '平台冻结了账号', detail: reason, at: '', state: 'bad' }]
  return [
    { title: '手机号已登录', detail: me.phone_masked, at: momentLabel(me.applied_at), state: 'done' },
    { ...applied, at: '' },
    { title: '平台审核', detail: '由平台人工审核，下拉可以刷新', at: '进行中', state: 'act' },
    { title: '开始推广', detail: '生成链接和海报，佣金逐单说明', at: '', state: 'ahead' },
  ]
}

Component({
  properties: { me: { type: Object, value: {} as Me } },
  data: { words: WORDS.applied, steps: [] as TimelineStep[] },
  observers: {
    me(me: Me) {
      if (!me.state || me.state === 'approved') return
      this.setData({ words: WORDS[me.state], steps: steps(me) })
    },
  },
  methods: {
    toPlans() {
      void wx.switchTab({ url: '/pages/pick/pick' })
    },
  },
})

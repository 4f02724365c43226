/**
 * What a customer is told before ordering, drawn from the plan as it stands in the editor.
 * The words are those of the server (goods/catalog/terms.py): change them together.
 */
import { yuan } from '../words/money'
import type { EditedPlan } from './draft'

export interface Told {
  label: string
  headline: string
  detail: string
  dearer?: boolean
}

const fee = (fen: number | null) => (fen === null ? '——' : yuan(fen))

export function toldBefore(plan: EditedPlan): Told[] {
  const later: Told[] = plan.promo_months !== null && plan.later_fee_fen !== null
    ? [{ label: '优惠之后', headline: `第 ${plan.promo_months + 1} 个月起，每月 ${fee(plan.later_fee_fen)} 元`, detail: plan.later_note, dearer: true }]
    : []
  return [
    ...later,
    { label: '首次充值', headline: plan.first_charge_fen ? `${fee(plan.first_charge_fen)} 元，激活当天充` : '不用首充', detail: plan.first_charge_note },
    { label: '合约期', headline: plan.contract_months ? `${plan.contract_months} 个月` : '没有合约期', detail: plan.contract_note },
    { label: '用超了', headline: `流量 ${fee(plan.overage_data_fen_per_gb)} 元/GB\n通话 ${fee(plan.overage_voice_fen_per_minute)} 元/分钟`, detail: plan.overage_note },
    {
      label: '谁能办', headline: `${plan.min_age ?? '—'} 至 ${plan.max_age ?? '—'} 周岁，本人激活`,
      detail: plan.eligibility_note || `收到后 ${plan.activation_days ?? '—'} 天内，由本人用身份证激活。`,
    },
    { label: '不想要了', headline: plan.cancel_headline, detail: plan.cancel_note },
  ]
}

/** A plan while it is edited: as the server's draft, but a figure may still be missing. */
import type { PlanDraft } from '../requests/shapes'

type Unfinished<T> = T extends number ? number | null : T extends readonly number[] ? (number | null)[] : T extends object ? { [K in keyof T]: Unfinished<T[K]> } : T

export type EditedPlan = Omit<Unfinished<Required<PlanDraft>>, 'pool_ids' | 'faqs'> & Pick<PlanDraft, 'pool_ids'> & { faqs: { question: string; answer: string }[] }

export const OPERATORS: readonly { value: PlanDraft['operator']; label: string }[] = [
  { value: 'mobile', label: '中国移动' }, { value: 'unicom', label: '中国联通' }, { value: 'telecom', label: '中国电信' },
  { value: 'broadcast', label: '中国广电' }, { value: 'virtual', label: '虚拟运营商' },
]

/** A new plan: figures that most plans have, words that someone must write. */
export function freshPlan(): EditedPlan {
  return {
    name: '', operator: 'telecom', monthly_fee_fen: null, promo_months: null, later_fee_fen: null, first_month_note: '', data_gb: null,
    directed_data_gb: 0, voice_minutes: null, overage_data_fen_per_gb: null, overage_voice_fen_per_minute: null, overage_note: '',
    first_charge_fen: 0, first_charge_note: '', contract_months: 0, contract_note: '', later_note: '', min_age: 18, max_age: 60,
    per_person_limit: 1, eligibility_note: '', cancel_headline: '', cancel_note: '', activation_days: 10, selection_mode: 'choose',
    region_note: '', delivery_note: '', allowed_areas: [], forbidden_areas: [], address_keywords: [], faqs: [], share_copy: [], pool_ids: [],
    commission: { levels_fen: [null, null], platform_income_fen: null, activate_within_days: 30, first_charge_required: true, timing: 'next_month' },
  }
}

export function editable(draft: PlanDraft): EditedPlan {
  const copy = structuredClone(draft)
  const faqs = copy.faqs.map(({ question = '', answer = '' }) => ({ question, answer }))
  return { ...copy, promo_months: copy.promo_months ?? null, later_fee_fen: copy.later_fee_fen ?? null, faqs }
}

/** figures without which the server takes no draft, by the words of the form */
const FIGURES: readonly (readonly [name: keyof EditedPlan, label: string])[] = [
  ['monthly_fee_fen', '月租'], ['data_gb', '通用流量'], ['directed_data_gb', '定向流量'], ['voice_minutes', '通话'], ['overage_data_fen_per_gb', '流量用超'],
  ['overage_voice_fen_per_minute', '通话用超'], ['first_charge_fen', '首次充值'], ['contract_months', '合约期'], ['min_age', '最小年龄'], ['max_age', '最大年龄'],
  ['per_person_limit', '每人最多办'], ['activation_days', '收到后几天内激活'],
]

/** What a draft still needs before the server can take it, in the order of the form. */
export function lacking(plan: EditedPlan): string[] {
  const { levels_fen, platform_income_fen, activate_within_days } = plan.commission
  return [
    ...(plan.name.trim().length < 2 ? ['名称'] : []),
    ...FIGURES.filter(([name]) => plan[name] === null).map(([, label]) => label),
    ...(platform_income_fen === null || levels_fen.some((fen) => fen === null) ? ['佣金怎么分的三个金额'] : []),
    ...(activate_within_days === null ? ['几天内激活才算'] : []),
  ]
}

/** The draft for the server, or null while something that it needs is missing. */
export function finished(plan: EditedPlan): PlanDraft | null {
  if (lacking(plan).length) return null
  const written = (lines: readonly string[]) => lines.map((line) => line.trim()).filter(Boolean)
  const faqs = plan.faqs.filter((faq) => faq.question.trim() && faq.answer.trim())
  return { ...plan, faqs, share_copy: written(plan.share_copy), address_keywords: written(plan.address_keywords) } as PlanDraft
}

import { computed, reactive, watch, type ComputedRef } from 'vue'
import type { Delivery, PlaceOrder, ShopPage } from '../page'
import type { Refusal } from '../requests'
import { bareId, bareName, barePhone, judgeAddress, judgeCode, judgeId, judgeName, judgePhone, type Verdict } from './rules'
import { draft } from './draft'

export const FIELDS = ['name', 'idNumber', 'phone', 'smsCode', 'region', 'address'] as const
export type FieldName = (typeof FIELDS)[number]

/** Which field a refusal belongs to. */
const FIELD_OF_CODE: Record<string, FieldName> = {
  id_number_invalid: 'idNumber',
  age_not_allowed: 'idNumber',
  area_not_served: 'region',
  address_too_vague: 'address',
  sms_code_wrong: 'smsCode',
}
const FIELD_OF_INPUT: Record<string, FieldName> = {
  name: 'name', id_number: 'idNumber', phone: 'phone', sms_code: 'smsCode', district_code: 'region', address: 'address',
}

interface Checking {
  verdicts: ComputedRef<Record<FieldName, Verdict>>
  /** what the server refused, until the field is changed */
  refused: Record<FieldName, string>
  notAgreed: ComputedRef<string[]>
  /** "还有 2 处要改、1 项没填、1 条没确认", or "" when nothing is missing */
  missing: ComputedRef<string>
  /** the id of the element to look at first */
  firstProblem: () => string
  refuse: (reason: Refusal) => boolean
}

/** Judges the draft while it is typed, and remembers what the server refused. */
export function checking(page: ShopPage, delivery: () => Delivery | null): Checking {
  const refused = reactive<Record<FieldName, string>>({ name: '', idNumber: '', phone: '', smsCode: '', region: '', address: '' })
  const values: Record<FieldName, () => string> = {
    name: () => draft.name, idNumber: () => draft.idNumber, phone: () => draft.phone, smsCode: () => draft.smsCode,
    region: () => draft.district, address: () => draft.address,
  }
  for (const field of FIELDS) watch(values[field], () => (refused[field] = ''))

  const ages = { min: page.plan.min_age, max: page.plan.max_age }
  const verdicts = computed(() => {
    const judged: Record<FieldName, Verdict> = {
      name: judgeName(draft.name),
      idNumber: judgeId(draft.idNumber, ages),
      phone: judgePhone(draft.phone),
      smsCode: judgeCode(draft.smsCode),
      region: judgeRegion(delivery()),
      address: judgeAddress(draft.address),
    }
    for (const field of FIELDS) if (refused[field]) judged[field] = { state: 'wrong', message: refused[field] }
    return judged
  })
  const notAgreed = computed(() => page.consents.filter((each) => draft.agreed[each.kind] !== each.version).map((each) => each.kind))
  const missing = computed(() => {
    const states = FIELDS.map((field) => verdicts.value[field].state)
    const wrong = states.filter((state) => state === 'wrong' || state === 'unfinished').length
    const empty = states.filter((state) => state === 'empty').length
    const parts = [wrong && `${wrong} 处要改`, empty && `${empty} 项没填`, notAgreed.value.length && `${notAgreed.value.length} 条没确认`]
    const list = parts.filter(Boolean).join('、')
    return list && `还有 ${list}`
  })
  const firstProblem = () => {
    const field = FIELDS.find((each) => verdicts.value[each].state !== 'ok')
    return field === 'region' ? 'province' : (field ?? (notAgreed.value[0] ? `agree-${notAgreed.value[0]}` : ''))
  }
  const refuse = (reason: Refusal) => {
    const field = FIELD_OF_CODE[reason.code]
    if (field) refused[field] = reason.message
    const inputs = Object.entries(reason.fields).filter(([name]) => FIELD_OF_INPUT[name])
    for (const [name, message] of inputs) refused[FIELD_OF_INPUT[name] as FieldName] = message
    return Boolean(field) || inputs.length > 0
  }
  return { verdicts, refused, notAgreed, missing, firstProblem, refuse }
}

function judgeRegion(answer: Delivery | null): Verdict {
  if (!draft.district) return { state: 'empty' }
  return answer && !answer.deliverable ? { state: 'wrong', message: answer.note } : { state: 'ok' }
}

/** The draft as it is sent. */
export function orderOf(page: ShopPage, numberId: number | null): PlaceOrder {
  return {
    link_code: page.link_code,
    number_id: numberId,
    name: bareName(draft.name),
    id_number: bareId(draft.idNumber),
    phone: barePhone(draft.phone),
    sms_code: draft.smsCode,
    district_code: draft.district,
    address: draft.address.trim(),
    consents: page.consents.map(({ kind, version }) => ({ kind, version })),
  }
}

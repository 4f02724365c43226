/** Facts of a plan or a number as short phrases, without the price. */
import type { AgentNumber, PlanCard } from '../services/shapes'

type PlanFacts = Pick<PlanCard, 'data_gb' | 'directed_data_gb' | 'voice_minutes'>

/** ["80G 通用 + 30G 定向", "100 分钟"]; what a plan lacks is left out. */
export function planFacts({ data_gb, directed_data_gb, voice_minutes }: PlanFacts): string[] {
  const data = [data_gb > 0 ? `${data_gb}G 通用` : '', directed_data_gb > 0 ? `${directed_data_gb}G 定向` : ''].filter(Boolean).join(' + ')
  return [data, voice_minutes > 0 ? `${voice_minutes} 分钟` : ''].filter(Boolean)
}

/** 联通, not 中国联通: every operator here is Chinese. */
export function operatorLabel(name: string): string {
  return name.replace(/^中国/, '')
}

export interface NumberRow extends AgentNumber {
  head: string
  /** the last four, which are drawn in jade */
  tail: string
  contract: string
}

export function numberRow(number: AgentNumber): NumberRow {
  const [first = '', second = '', tail = ''] = number.parts
  return { ...number, head: `${first} ${second}`, tail, contract: number.contract_months > 0 ? `${number.contract_months} 个月` : '无合约' }
}

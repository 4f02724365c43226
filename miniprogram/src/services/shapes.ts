/** The server's shapes by their own names. */
import type { components } from './api-types'

type Schemas = components['schemas']

export type AgentLink = Schemas['AgentLink']
export type AgentNumber = Schemas['AgentNumber']
export type AgentNumberBatch = Schemas['AgentNumberBatch']
export type AgentOrder = Schemas['AgentOrder']
export type AgentOrderDetail = Schemas['AgentOrderDetail']
export type AgentOrders = Schemas['AgentOrders']
export type Explanation = Schemas['Explanation']
export type Home = Schemas['Home']
export type Inviter = Schemas['Inviter']
export type Join = Schemas['Join']
export type LoginAnswer = Schemas['LoginAnswer']
export type Me = Schemas['Me']
export type PlanCard = Schemas['PlanCard']
export type PlanCards = Schemas['PlanCards']
export type PlanDetail = Schemas['PlanDetail']
export type RequestWithdrawal = Schemas['RequestWithdrawal']
export type SmsSent = Schemas['SmsSent']
export type Tone = AgentOrder['tone']
export type Wallet = Schemas['Wallet']
export type WalletEntry = Schemas['WalletEntry']
export type Withdrawal = Schemas['Withdrawal']
export type WithdrawalQuote = Schemas['WithdrawalQuote']

export interface Page<Item> {
  items: Item[]
  total: number
  page: number
  size: number
}

import type { components } from '../api/shop'

type Shapes = components['schemas']
export type ShopPage = Shapes['ShopPage']
export type PlanOffer = Shapes['PlanOffer']
export type NumberOffer = Shapes['NumberOffer']
export type NumberBatch = Shapes['NumberBatch']
export type PatternChip = Shapes['PatternChip']
export type ConsentText = Shapes['ConsentText']
export type Delivery = Shapes['Delivery']
export type Hold = Shapes['Hold']
export type SmsSent = Shapes['SmsSent']
export type PlaceOrder = Shapes['PlaceOrder']
export type PlacedOrder = Shapes['PlacedOrder']
export type Tracked = Shapes['Tracked']
export type CustomerOrders = Shapes['CustomerOrders']
export type CustomerOrder = Shapes['CustomerOrder']
export type CustomerOrderDetail = Shapes['CustomerOrderDetail']
export type ShareCard = Shapes['ShareCard']
export type ShareSignature = Shapes['ShareSignature']

/** What the server writes into the pages that follow an order. */
export interface FollowPage {
  company: Shapes['Company']
  sandbox: boolean
}

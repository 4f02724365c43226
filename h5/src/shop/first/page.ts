import type { components } from '../../api/shop'

type Shapes = components['schemas']
export type ShopPage = Shapes['ShopPage']
export type NumberOffer = Shapes['NumberOffer']
export type PatternChip = Shapes['PatternChip']

/** A number in groups of 3-4-4; `hit` is the part of a group that a pattern or a search matched. */
export interface Group {
  before: string
  hit: string
}

/**
 * The first view's values as text, made by server/api/shop/first_view.py: the template only prints,
 * so that the server's HTML and the script's first drawing cannot differ.
 */
export interface FirstView {
  stopped: boolean
  stopped_url: string
  stopped_action: string
  has_alternatives: boolean
  alternatives: { url: string; name: string; summary: string; fee: string; later: string; tone: string }[]
  initial: string
  call: string
  label: string
  art: boolean
  price: string
  price_whole: string
  price_rest: string
  price_size: string
  step: string
  line_now: string
  line_later: string
  now_title: string
  now_note: string
  later_title: string
  later_note: string
  specs: { value: string; unit: string; label: string }[]
  terms: { label: string; headline: string; detail: string; tone: string }[]
  has_numbers: boolean
  numbers_lead: string
  numbers: { id: number; groups: Group[]; note: string; tone: string; size: string }[]
  has_faqs: boolean
  faqs: { question: string; answer: string; open: boolean }[]
  foot: string[]
  bar_note: string
  action: string
  action_place: string
  action_number: number | null
  action_url: string
}

/** What the server wrote beside the first view, or on the pages that follow an order. */
export type Written =
  | { kind: 'shop'; page: ShopPage; view: FirstView }
  | { kind: 'follow'; company: Shapes['Company']; sandbox: boolean }

/** Reads the values that the server inlined in the HTML. */
export function written(): Written {
  const holder = document.getElementById('page')
  return JSON.parse(holder?.textContent ?? '') as Written
}

/** The steps after the first view: pick a number, fill in the form. Loaded when somebody is about to need them. */
import '../styles/later.css'
import { createApp } from 'vue'
import { resumeHold } from '../number/holding'
import { pick } from '../number/picking'
import type { ShopPage } from '../page'
import { areaOpen } from '../regions/asking'
import { overlay } from './overlays'
import { followHash } from './place'
import Steps from './Steps.vue'

interface Started {
  open: (go: string, numberId?: number) => void
}

let started: Started | null = null

/** Mounts the steps beside the first view, once; `open` leads to one of them, perhaps with a number to keep. */
export function start(page: ShopPage): Started {
  started ??= mount(page)
  return started
}

function mount(page: ShopPage): Started {
  const box = document.createElement('div')
  document.body.append(box)
  void resumeHold(page.link_code)
  followHash(page.plan.selection_mode)
  createApp(Steps, { page }).mount(box)
  return { open: (go, numberId) => open(page, go, numberId) }
}

function open(page: ShopPage, go: string, numberId?: number): void {
  if (go === 'area') {
    overlay(() => (areaOpen.value = false))
    areaOpen.value = true
    return
  }
  location.hash = go
  const number = [page.chosen_number, ...page.numbers].find((each) => each?.id === numberId)
  if (number) void pick(number)
}

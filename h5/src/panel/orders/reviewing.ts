/** The review queue: which orders wait, which one is looked at, and stepping through them by key. */
import { computed, type ComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { listOrders } from '../requests/orders'
import type { OrderRow, Page } from '../requests/shapes'
import { useReading, type Reading } from '../states/reading'

const AT_ONCE = 50

export interface Queue {
  list: Reading<Page<OrderRow>>
  rows: ComputedRef<readonly OrderRow[]>
  chosen: ComputedRef<string | null>
  choose: (orderNo: string | undefined) => void
  /** +1 for the next, −1 for the one before; stays at the ends */
  step: (by: 1 | -1) => void
  /** reads the queue again after a decision, and moves on when the order has left it */
  settle: () => Promise<void>
}

export function useQueue(state: () => string): Queue {
  const route = useRoute()
  const router = useRouter()
  const list = useReading(() => listOrders({ state: state(), page: 1, size: AT_ONCE }))
  const rows = computed(() => list.value.value?.items ?? [])
  const chosen = computed(() => String(route.params.orderNo ?? '') || rows.value[0]?.order_no || null)
  const place = computed(() => rows.value.findIndex((row) => row.order_no === chosen.value))

  function choose(orderNo: string | undefined): void {
    void router.replace({ name: 'review', params: orderNo ? { orderNo } : {} })
  }

  function step(by: 1 | -1): void {
    const to = rows.value[Math.max(place.value + by, 0)]
    if (to) choose(to.order_no)
  }

  async function settle(): Promise<void> {
    const [was, after] = [chosen.value, rows.value[place.value + 1]?.order_no ?? rows.value[place.value - 1]?.order_no]
    await list.read()
    if (!rows.value.some((row) => row.order_no === was)) choose(rows.value.find((row) => row.order_no === after)?.order_no)
  }

  return { list, rows, chosen, choose, step, settle }
}

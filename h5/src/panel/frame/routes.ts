/** Routes from the table of rooms, and the guard: nobody enters without a session, nor with a password that must change. */
import { shallowRef } from 'vue'
import { createRouter, createWebHistory, type RouteLocationNormalized, type RouteRecordRaw } from 'vue-router'
import { onLoggedOut } from '../requests/client'
import { companyName, may, resumeSession, session, takeSession } from '../session/session'
import { GROUPS, type Room } from './rooms'

declare module 'vue-router' {
  interface RouteMeta {
    title?: string
    needs?: string
    room?: string
    open?: boolean
  }
}

const rooms: RouteRecordRaw[] = GROUPS.flatMap((group) =>
  group.rooms.map((room) => ({
    path: room.path, name: room.name, component: room.view, meta: { title: room.title, needs: room.needs, room: room.name },
  })),
)

const inner: RouteRecordRaw[] = [
  { path: '/orders/:orderNo', name: 'order', component: () => import('../orders/ShowOrder.vue'), meta: { title: '订单', needs: 'orders.read', room: 'orders' } },
  { path: '/numbers/import/:importId?', name: 'import', component: () => import('../imports/ImportNumbers.vue'), meta: { title: '导入号码', needs: 'numbers.write', room: 'numbers' } },
  { path: '/plans/:planId', name: 'plan', component: () => import('../plans/EditPlan.vue'), meta: { title: '套餐', needs: 'plans.read', room: 'plans' } },
  { path: '/:rest(.*)*', name: 'nowhere', component: () => import('../states/NoSuchRoom.vue'), meta: { title: '没有这一页' } },
]

export const router = createRouter({
  history: createWebHistory('/admin/'),
  routes: [
    { path: '/login', name: 'login', component: () => import('../session/LogIn.vue'), meta: { title: '登录', open: true } },
    { path: '/', component: () => import('./ShowFrame.vue'), children: [...rooms, ...inner] },
  ],
})

let asked = false

router.beforeEach(async (to) => {
  if (!asked) {
    await resumeSession()
    asked = true
  }
  if (to.meta.open) return session.value ? '/' : true
  if (!session.value) return { name: 'login', query: to.fullPath === '/' ? {} : { next: to.fullPath } }
  if (session.value.must_change_password && to.name !== 'password') return { name: 'password' }
  return true
})

router.afterEach((to) => {
  document.title = `${to.meta.title ?? '管理后台'} · ${companyName.value}`
})

/** The room that could not be fetched, until another opens. */
export const unreached = shallowRef<RouteLocationNormalized | null>(null)
router.afterEach(() => { unreached.value = null })

function canReach(): Promise<boolean> {
  return fetch('/admin/', { cache: 'no-store' }).then((answer) => answer.ok, () => false)
}

/** A room's file is not there: after an update it has another name, which a fresh page knows; else the network is gone. */
router.onError(async (_, to) => {
  const open = router.currentRoute.value.matched.length > 0
  if (open && (await canReach())) window.location.assign(router.resolve(to).href)
  else unreached.value = to
})

/** Opens it with a fresh page: what the browser failed to fetch once, this page does not ask for again. */
export async function reachAgain(): Promise<void> {
  const to = unreached.value
  if (to && (await canReach())) window.location.assign(router.resolve(to).href)
}

onLoggedOut(() => {
  takeSession(null)
  const here = router.currentRoute.value
  if (!here.meta.open) void router.replace({ name: 'login', query: { next: here.fullPath, why: 'ended' } })
})

/** Whether the person may enter the room they stand before. */
export function mayEnter(needs: string | undefined): boolean {
  return !needs || may(needs)
}

/** The piles of a room that this person can do something about. */
export function pilesOf(room: Room): readonly string[] {
  return mayEnter(room.needs) && mayEnter(room.works) ? room.piles : []
}

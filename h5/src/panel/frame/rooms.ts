/** The rooms of the panel: where each is, who may enter, which pile of work it shows. One table for menu and routes. */
import type { Component } from 'vue'

export interface Room {
  name: string
  path: string
  title: string
  /** the permission without which the room is not shown; "" for everyone */
  needs: string
  /** keys of the overview's queue whose counts stand beside the name, and the permission to work them off */
  piles: readonly string[]
  works: string
  view: () => Promise<Component>
}

export interface RoomGroup {
  title: string
  icon: 'home' | 'order' | 'card' | 'people' | 'money' | 'settings'
  rooms: readonly Room[]
}

export const GROUPS: readonly RoomGroup[] = [
  {
    title: '工作台', icon: 'home',
    rooms: [{ name: 'overview', path: '/', title: '概览', needs: 'overview.read', piles: [], works: '', view: () => import('../overview/ShowOverview.vue') }],
  },
  {
    title: '订单', icon: 'order',
    rooms: [
      { name: 'review', path: '/review/:orderNo?', title: '审核队列', needs: 'orders.review', piles: ['orders.accept'], works: 'orders.review', view: () => import('../orders/ReviewOrders.vue') },
      { name: 'orders', path: '/orders', title: '全部订单', needs: 'orders.read', piles: ['orders.ship'], works: 'orders.review', view: () => import('../orders/ListOrders.vue') },
    ],
  },
  {
    title: '号卡', icon: 'card',
    rooms: [
      { name: 'numbers', path: '/numbers', title: '号码库存', needs: 'numbers.read', piles: [], works: '', view: () => import('../numbers/ListNumbers.vue') },
      { name: 'plans', path: '/plans', title: '套餐', needs: 'plans.read', piles: [], works: '', view: () => import('../plans/ListPlans.vue') },
    ],
  },
  {
    title: '伙伴', icon: 'people',
    rooms: [
      { name: 'agents', path: '/agents/:agentId?', title: '代理', needs: 'agents.read', piles: ['agents'], works: 'agents.write', view: () => import('../agents/ListAgents.vue') },
    ],
  },
  {
    title: '资金', icon: 'money',
    rooms: [
      { name: 'commissions', path: '/commissions/:orderNo?', title: '佣金结算', needs: 'commissions.read', piles: ['commissions'], works: 'commissions.settle', view: () => import('../commissions/ListCommissions.vue') },
      { name: 'ledger', path: '/ledger', title: '账本', needs: 'ledger.read', piles: [], works: '', view: () => import('../ledger/ShowLedger.vue') },
      { name: 'withdrawals', path: '/withdrawals/:withdrawalNo?', title: '提现审核', needs: 'withdrawals.read', piles: ['withdrawals'], works: 'withdrawals.pay', view: () => import('../withdrawals/ListWithdrawals.vue') },
    ],
  },
  {
    title: '设置', icon: 'settings',
    rooms: [
      { name: 'setup', path: '/setup', title: '开张设置', needs: 'setup', piles: [], works: '', view: () => import('../setup/ShowSetup.vue') },
      { name: 'staff', path: '/staff', title: '员工', needs: 'staff.write', piles: [], works: '', view: () => import('../staff/ListStaff.vue') },
      { name: 'audit', path: '/audit', title: '操作记录', needs: 'audit.read', piles: [], works: '', view: () => import('../audit/ListAudit.vue') },
      { name: 'password', path: '/password', title: '修改密码', needs: '', piles: [], works: '', view: () => import('../session/ChangePassword.vue') },
    ],
  },
]

/** Where a menu link leads: the room without its optional parts. */
export function doorOf(room: Room): string {
  return room.path.replace(/\/:\w+\?$/, '')
}

/** The states that a list of orders can be asked for. */
export type ReviewState = 'review' | 'submitted' | 'accepted' | 'approved'

export const REVIEW_STATES: readonly { value: ReviewState; label: string }[] = [
  { value: 'review', label: '全部' }, { value: 'submitted', label: '待接收' }, { value: 'accepted', label: '审核中' }, { value: 'approved', label: '待确认' },
]

export const ORDER_STATES: readonly { value: string; label: string }[] = [
  { value: '', label: '全部状态' }, { value: 'review', label: '待审' }, { value: 'confirmed', label: '待发货' }, { value: 'shipped', label: '已发货' },
  { value: 'signed', label: '已签收' }, { value: 'activate', label: '已发货、已签收' }, { value: 'completed', label: '已完成' }, { value: 'rejected', label: '未通过' },
]

/** Plans to promote, and the numbers that go with them. */
import type { Answer } from './kept'
import { read, request } from './request'
import type { AgentNumberBatch, PlanCards, PlanDetail } from './shapes'

export interface PlanFilter {
  query?: string
  operator?: string
  selection_mode?: string
}

export interface NumberFilter {
  tail?: string
  contains?: string
  excludes?: string
  pattern?: string
}

export function listPlans(filter: PlanFilter): Promise<Answer<PlanCards>> {
  const asked = [filter.query, filter.operator, filter.selection_mode].filter(Boolean).join('/')
  return read(`plans:${asked}`, '/plans', { ...filter })
}

export const readPlan = (id: number): Promise<Answer<PlanDetail>> => read(`plan:${id}`, `/plans/${id}`)

/** A fresh random batch each time, so it is never kept. */
export const findNumbers = (planId: number, filter: NumberFilter): Promise<AgentNumberBatch> => request(`/plans/${planId}/numbers`, { query: { ...filter } })

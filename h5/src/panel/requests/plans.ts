import { answerOf, client } from './client'
import type { PlanDraft, PlanFile, PlanRow } from './shapes'

export async function listPlans(): Promise<PlanRow[]> {
  return (await answerOf(client.GET('/api/admin/plans'))).items
}

export function readPlan(plan_id: number): Promise<PlanFile> {
  return answerOf(client.GET('/api/admin/plans/{plan_id}', { params: { path: { plan_id } } }))
}

export function addPlan(draft: PlanDraft): Promise<PlanFile> {
  return answerOf(client.POST('/api/admin/plans', { body: draft }))
}

export function savePlan(plan_id: number, draft: PlanDraft): Promise<PlanFile> {
  return answerOf(client.PUT('/api/admin/plans/{plan_id}', { params: { path: { plan_id } }, body: draft }))
}

export function publishPlan(plan_id: number): Promise<PlanFile> {
  return answerOf(client.POST('/api/admin/plans/{plan_id}/publish', { params: { path: { plan_id } } }))
}

export function stopPlan(plan_id: number, reason: string): Promise<PlanFile> {
  return answerOf(client.POST('/api/admin/plans/{plan_id}/stop', { params: { path: { plan_id } }, body: { reason } }))
}

import { answerOf, client } from './client'
import type { HandedPassword, Schemas, StaffList, StaffRow } from './shapes'

export function listStaff(): Promise<StaffList> {
  return answerOf(client.GET('/api/admin/staff'))
}

export function addStaff(wanted: Schemas['NewStaff']): Promise<HandedPassword> {
  return answerOf(client.POST('/api/admin/staff', { body: wanted }))
}

export function changeStaff(staff_id: number, wanted: Schemas['StaffChange']): Promise<StaffRow> {
  return answerOf(client.PUT('/api/admin/staff/{staff_id}', { params: { path: { staff_id } }, body: wanted }))
}

export function switchStaff(staff_id: number, verb: 'disable' | 'enable'): Promise<StaffRow> {
  return answerOf(client.POST(`/api/admin/staff/{staff_id}/${verb}`, { params: { path: { staff_id } } }))
}

/** Ends the old password and every session; the new one is in this answer and nowhere else. */
export function resetStaffPassword(staff_id: number): Promise<HandedPassword> {
  return answerOf(client.POST('/api/admin/staff/{staff_id}/password', { params: { path: { staff_id } } }))
}

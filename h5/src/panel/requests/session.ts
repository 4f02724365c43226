import { answerOf, client } from './client'
import type { StaffSession } from './shapes'

export function logIn(login: string, password: string): Promise<StaffSession> {
  return answerOf(client.POST('/api/admin/login', { body: { login, password } }))
}

export function readSession(): Promise<StaffSession> {
  return answerOf(client.GET('/api/admin/session'))
}

export async function logOut(): Promise<void> {
  await answerOf(client.POST('/api/admin/logout'))
}

export async function changePassword(old: string, fresh: string): Promise<void> {
  await answerOf(client.POST('/api/admin/password', { body: { old, new: fresh } }))
}

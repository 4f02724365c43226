/** Who is at the panel now. One value for the whole page; the cookie itself stays out of reach of scripts. */
import { computed, shallowRef } from 'vue'
import { holdCsrfToken, RequestFailed } from '../requests/client'
import { readSession } from '../requests/session'
import type { StaffSession } from '../requests/shapes'

export const session = shallowRef<StaffSession | null>(null)
export const companyName = computed(() => session.value?.company_name || '号卡')

export function takeSession(fresh: StaffSession | null): void {
  session.value = fresh
  holdCsrfToken(fresh?.csrf_token ?? '')
}

export function may(permission: string): boolean {
  return session.value?.permissions.includes(permission) ?? false
}

/** Asks the server once whether the cookie still stands; nobody logged in is not an error. */
export async function resumeSession(): Promise<void> {
  try {
    takeSession(await readSession())
  } catch (problem) {
    if (!(problem instanceof RequestFailed) || problem.status !== 401) throw problem
    takeSession(null)
  }
}

import { answerOf, client } from './client'
import type { Setup, SetupSection, TestLine } from './shapes'

export function readSetup(): Promise<Setup> {
  return answerOf(client.GET('/api/admin/setup'))
}

export function saveSection(section: SetupSection['key'], values: Record<string, string>): Promise<Setup> {
  return answerOf(client.PUT('/api/admin/setup/{section}', { params: { path: { section } }, body: { values } }))
}

/** `phone`: where the SMS section sends its test message; the others need none. */
export async function testSection(section: SetupSection['key'], phone: string): Promise<TestLine[]> {
  return (await answerOf(client.POST('/api/admin/setup/{section}/test', { params: { path: { section } }, body: { phone } }))).lines
}

export async function wipeDemo(confirm: string): Promise<Record<string, number>> {
  return (await answerOf(client.POST('/api/admin/setup/wipe-demo', { body: { confirm } }))).removed
}

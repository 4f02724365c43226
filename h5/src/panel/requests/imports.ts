import { answerOf, client } from './client'
import type { ImportReport } from './shapes'

/** Sends the sheet for a dry run: nothing is changed yet. The API's description knows no multipart body, hence the cast. */
export function tryImport(file: File, pool_name: string): Promise<ImportReport> {
  const form = new FormData()
  form.append('file', file)
  form.append('pool_name', pool_name)
  return answerOf(
    client.POST('/api/admin/imports/numbers', { body: form as never, bodySerializer: () => form }),
  )
}

export async function listImports(): Promise<ImportReport[]> {
  return (await answerOf(client.GET('/api/admin/imports'))).items
}

export function readImport(batch_id: number): Promise<ImportReport> {
  return answerOf(client.GET('/api/admin/imports/{batch_id}', { params: { path: { batch_id } } }))
}

export function applyImport(batch_id: number): Promise<ImportReport> {
  return answerOf(client.POST('/api/admin/imports/{batch_id}/apply', { params: { path: { batch_id } } }))
}

export function errorSheetUrl(batch_id: number): string {
  return `/api/admin/imports/${batch_id}/errors.xlsx`
}

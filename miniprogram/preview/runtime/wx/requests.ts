/** wx.request, downloadFile and uploadFile, over fetch to the origin that serves the preview. */
import { toLocal } from '../addresses'
import { network } from '../network'
import type { Callbacks } from '../types'
import { fail, succeed } from './answering'

interface RequestOptions extends Callbacks {
  url: string
  method?: string
  data?: unknown
  header?: Record<string, string>
  timeout?: number
  responseType?: 'text' | 'arraybuffer'
}

interface FileOptions extends Callbacks {
  url: string
  header?: Record<string, string>
  filePath?: string
  name?: string
  formData?: Record<string, string>
  timeout?: number
}

const TIMEOUT_MS = 60_000

async function send(url: string, init: RequestInit, timeout: number | undefined): Promise<Response> {
  if (network.isDown) throw new Error('net::ERR_INTERNET_DISCONNECTED')
  // WeChat keeps no cookies; a browser must not send the customer's or the staff's.
  return fetch(toLocal(url), { ...init, credentials: 'omit', signal: AbortSignal.timeout(timeout ?? TIMEOUT_MS) })
}

function withQuery(url: string, data: unknown): string {
  if (typeof data !== 'object' || data === null) return url
  const search = new URLSearchParams(Object.entries(data).map(([key, value]) => [key, String(value)])).toString()
  return search ? `${url}${url.includes('?') ? '&' : '?'}${search}` : url
}

async function request(options: RequestOptions): Promise<void> {
  const method = options.method ?? 'GET'
  const isRead = method === 'GET'
  const url = isRead ? withQuery(options.url, options.data) : options.url
  const body = isRead || options.data === undefined ? undefined : typeof options.data === 'string' ? options.data : JSON.stringify(options.data)
  try {
    const response = await send(url, { method, headers: { 'content-type': 'application/json', ...options.header }, body }, options.timeout)
    const data = options.responseType === 'arraybuffer' ? await response.arrayBuffer() : parse(await response.text())
    void succeed('request', options, { statusCode: response.status, data, header: headersOf(response), cookies: [] })
  } catch (error) {
    void fail('request', { fail: () => undefined, ...options }, (error as Error).message, { errno: 600001 })
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** WeChat keeps the names as the server wrote them, commonly Capital-Case; browsers lower them. */
function headersOf(response: Response): Record<string, string> {
  const headers: Record<string, string> = {}
  response.headers.forEach((value, name) => {
    headers[name] = value
    headers[name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase())] = value
  })
  return headers
}

async function downloadFile(options: FileOptions): Promise<void> {
  try {
    const response = await send(options.url, { headers: options.header }, options.timeout)
    const tempFilePath = URL.createObjectURL(await response.blob())
    void succeed('downloadFile', options, { statusCode: response.status, tempFilePath, header: headersOf(response) })
  } catch (error) {
    void fail('downloadFile', { fail: () => undefined, ...options }, (error as Error).message)
  }
}

async function uploadFile(options: FileOptions): Promise<void> {
  try {
    const form = new FormData()
    for (const [name, value] of Object.entries(options.formData ?? {})) form.append(name, value)
    const file = await (await fetch(options.filePath ?? '')).blob()
    form.append(options.name ?? 'file', file, `upload.${file.type.split('/')[1] ?? 'bin'}`)
    const response = await send(options.url, { method: 'POST', headers: options.header, body: form }, options.timeout)
    void succeed('uploadFile', options, { statusCode: response.status, data: await response.text() })
  } catch (error) {
    void fail('uploadFile', { fail: () => undefined, ...options }, (error as Error).message)
  }
}

const task = { abort: () => undefined, onProgressUpdate: () => undefined, offProgressUpdate: () => undefined, onHeadersReceived: () => undefined }
const asTask = <Options>(work: (options: Options) => Promise<void>) => (options: Options) => (void work(options), task)

export const requestCalls = { request: asTask(request), downloadFile: asTask(downloadFile), uploadFile: asTask(uploadFile) }

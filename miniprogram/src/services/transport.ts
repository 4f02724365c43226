/** One HTTP call over wx.request. Knows nothing of sessions; turns every refusal into an ApiError. */
import { SERVER } from '../config'
import { ApiError } from './errors'

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

export interface Call {
  method?: Method
  query?: Record<string, string | number | null | undefined>
  body?: object
  headers?: Record<string, string>
}

interface Refusal {
  code?: string
  message?: string
  fields?: Record<string, string>
}

const TIMEOUT_MS = 15_000

export function urlOf(path: string, query: Call['query'] = {}): string {
  const pairs = Object.entries(query)
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
  return `${SERVER}/api/agent${path}${pairs.length > 0 ? `?${pairs.join('&')}` : ''}`
}

/** The server may name its own pictures by path alone. */
export function absolute(url: string): string {
  return url.startsWith('/') ? SERVER + url : url
}

export function send<Answer>(path: string, call: Call = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    wx.request({
      url: urlOf(path, call.query),
      method: call.method ?? 'GET',
      header: { 'content-type': 'application/json', ...call.headers },
      data: call.body,
      timeout: TIMEOUT_MS,
      success: ({ statusCode, data }) => {
        if (statusCode >= 200 && statusCode < 300) resolve(data as Answer)
        else reject(refusal(statusCode, data as Refusal))
      },
      fail: () => reject(offline()),
    })
  })
}

export function offline(): ApiError {
  return new ApiError('offline', '暂时连不上，请检查网络后再试')
}

/** The server's refusal; a gateway's own page, or nothing, becomes a plain sentence. */
export function refusal(status: number, body: Refusal | string | null): ApiError {
  const { code, message, fields } = typeof body === 'object' && body !== null ? body : {}
  if (code && message) return new ApiError(code, message, status, fields)
  if (status >= 500) return new ApiError('offline', '服务繁忙，请稍后再试', status)
  return new ApiError('refused', '这一步现在做不了，请稍后再试', status)
}

/** A phone for the services to run on: storage, sign-in, and a server that answers from a list. */
export interface Exchange {
  method: string
  url: string
  token: string | undefined
}

interface Reply {
  status: number
  data: unknown
}

type Server = (exchange: Exchange) => Reply | null

interface RequestOptions {
  url: string
  method: string
  header: Record<string, string>
  success(result: { statusCode: number; data: unknown }): void
  fail(reason: { errMsg: string }): void
}

export class Phone {
  readonly stored = new Map<string, unknown>()
  readonly sent: Exchange[] = []
  signIns = 0

  /** `server` answers each call; null means that nothing answers. */
  constructor(public server: Server) {
    Object.assign(globalThis, {
      wx: {
        getStorageSync: (key: string) => this.stored.get(key) ?? '',
        setStorageSync: (key: string, value: unknown) => this.stored.set(key, structuredClone(value)),
        removeStorageSync: (key: string) => this.stored.delete(key),
        getStorageInfoSync: () => ({ keys: [...this.stored.keys()] }),
        login: () => Promise.resolve({ code: `code-${++this.signIns}` }),
        request: (options: RequestOptions) => this.exchange(options),
      },
    })
  }

  /** What was sent, without the sign-ins. */
  get calls(): string[] {
    return this.sent.filter(({ url }) => !url.endsWith('/login')).map(({ method, url, token }) => `${method} ${url} ${token ?? ''}`.trim())
  }

  private exchange({ url, method, header, success, fail }: RequestOptions): void {
    const exchange = { method, url: url.replace('https://haoka.example.com/api/agent', ''), token: header.Authorization?.replace('Bearer ', '') }
    this.sent.push(exchange)
    const reply = this.server(exchange)
    setTimeout(() => (reply ? success({ statusCode: reply.status, data: reply.data }) : fail({ errMsg: 'request:fail' })))
  }
}

export const ok = (data: unknown): Reply => ({ status: 200, data })
export const refused = (status: number, code: string, message: string, fields?: object): Reply => ({ status, data: { code, message, request_id: 'r', fields } })
export const signedIn = (token: string, registered = true): Reply => ok({ token, registered, company_name: '青枝号卡', selling_allowed: true, expires_at: '', me: null })

import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { ApiError } from '../src/services/errors'
import { read, request } from '../src/services/request'
import { session } from '../src/services/session'
import { ok, Phone, refused, signedIn, type Exchange } from './phone'

/** A server that knows one token at a time; each sign-in makes the next one the good one. */
function server(answer: (exchange: Exchange) => ReturnType<typeof ok> | null) {
  let good = 0
  return (exchange: Exchange) => {
    if (exchange.url === '/login') return signedIn(`token-${++good}`)
    return exchange.token === `token-${good}` ? answer(exchange) : refused(401, 'login_required', '请先登录')
  }
}

describe('a request', () => {
  let phone: Phone

  beforeEach(() => {
    phone = new Phone(server(() => ok({ value: 1 })))
    session.forget()
  })

  test('signs in once however many wait for it', async () => {
    await Promise.all([request('/home'), request('/plans'), request('/me')])
    assert.equal(phone.signIns, 1)
    assert.deepEqual(phone.calls.sort(), ['GET /home token-1', 'GET /me token-1', 'GET /plans token-1'])
  })

  test('signs in again when the token is no longer taken, and repeats itself once', async () => {
    await request('/home')
    phone.stored.set('session', { token: 'old', registered: true })
    session.forget()
    phone.stored.set('session', { token: 'old', registered: true })
    assert.deepEqual(await request('/home'), { value: 1 })
    assert.deepEqual(phone.calls, ['GET /home token-1', 'GET /home old', 'GET /home token-2'])
  })

  test('does not go on for ever when no token is taken', async () => {
    phone.server = ({ url }) => (url === '/login' ? signedIn('bad') : refused(401, 'login_required', '请先登录'))
    await assert.rejects(request('/home'), { code: 'login_required' })
    assert.equal(phone.calls.length, 2)
  })

  test('leaves out what is not asked for, and writes Chinese safely', async () => {
    await request('/plans', { query: { query: '青禾', operator: '', selection_mode: undefined, page: 2 } })
    assert.equal(phone.calls[0], `GET /plans?query=${encodeURIComponent('青禾')}&page=2 token-1`)
  })

  test("brings the server's sentence and the fields that are wrong", async () => {
    phone.server = server(() => refused(422, 'invalid_input', '有几处填得不对', { account: '卡号不对' }))
    await assert.rejects(request('/withdrawals', { method: 'POST', body: {} }), (error: unknown) => {
      assert.ok(error instanceof ApiError)
      assert.equal(error.message, '有几处填得不对')
      assert.deepEqual(error.fields, { account: '卡号不对' })
      return true
    })
  })

  test('never shows a page of a gateway', async () => {
    phone.server = server(() => ({ status: 502, data: '<html>Bad Gateway</html>' }))
    await assert.rejects(request('/home'), { message: '服务繁忙，请稍后再试' })
  })
})

describe('without a network', () => {
  test('the last answer is shown, with its time', async () => {
    const phone = new Phone(server(() => ok({ orders: 6 })))
    session.forget()
    const before = Date.now()
    await read('home', '/home')
    phone.server = () => null
    const answer = await read<{ orders: number }>('home', '/home')
    assert.deepEqual(answer.value, { orders: 6 })
    assert.ok(answer.staleSince !== null && answer.staleSince >= before)
  })

  test('nothing is made up when there is no last answer', async () => {
    const phone = new Phone(server(() => ok({})))
    session.forget()
    await request('/me')
    phone.server = () => null
    await assert.rejects(read('wallet', '/wallet'), { code: 'offline' })
  })

  test('a refusal of the server is not hidden behind an old answer', async () => {
    const phone = new Phone(server(() => ok({ orders: 6 })))
    session.forget()
    await read('orders', '/orders')
    phone.server = ({ url }) => (url === '/login' ? signedIn('t') : refused(403, 'not_approved', '还没有通过审核'))
    await assert.rejects(read('orders', '/orders'), { code: 'not_approved' })
  })

  test('nobody else finds the answers after someone left', async () => {
    const phone = new Phone(server(() => ok({ orders: 6 })))
    session.forget()
    await read('home', '/home')
    session.forget()
    assert.deepEqual([...phone.stored.keys()], [])
  })
})

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { explanationView } from '../src/order/explain/view'
import type { Explanation } from '../src/services/shapes'

type Condition = Explanation['groups'][number]['conditions'][number]

const condition = (title: string, state: Condition['state'], more: Partial<Condition> = {}): Condition => ({
  code: title, title, state, evidence: '', source: '运营商回传', at: null, advice: null, advice_until: null, ...more,
})

const EXPLANATION: Explanation = {
  order_no: 'HK26110800000001', plan_name: '青禾卡', number_masked: '168 **** 2031', customer_masked: '何**',
  amount_fen: 3750, state: 'expected', state_label: '还没到账', segments: [],
  expected_label: '12 月 20 日–30 日', todo_label: '1 件', met: 1, total: 2,
  groups: [
    { title: '激活这一段', amount_fen: 1500, conditions: [condition('由本人激活', 'met', { at: '2020-11-14T10:24:00+08:00' })] },
    {
      title: '首充这一段', amount_fen: 2250,
      conditions: [condition('一次充满 50.00 元', 'unknown', { evidence: '运营商回传', advice: '可以补结。交一张截图，', advice_until: '2020-11-25T18:00:00+08:00' })],
    },
  ],
  shares: [], platform_keeps_fen: null, total_fen: 5000, rule_note: '', dates: [], clawback_note: '',
}

describe('the explanation of a commission', () => {
  const view = explanationView(EXPLANATION)

  test('begins with what is still missing', () => {
    assert.deepEqual(view.groups.map((group) => group.title), ['首充这一段', '激活这一段'])
    assert.equal(view.progress, '2 项，已满足 1 项，先看还差的')
    assert.ok(view.hasTodo)
  })

  test('says what to do in bold first, and until when', () => {
    const [missing] = view.groups[0]?.conditions ?? []
    assert.equal(missing?.lead, '可以补结。')
    assert.equal(missing?.advice, '交一张截图，')
    assert.equal(missing?.until, '2020年11月25日 18:00')
  })

  test('names a source once even if the evidence is the same', () => {
    assert.deepEqual(view.groups[0]?.conditions[0]?.evidence, ['运营商回传'])
    assert.deepEqual(view.groups[1]?.conditions[0]?.evidence, ['运营商回传', '2020年11月14日 10:24'])
  })

  test('says so when all is met', () => {
    const met = explanationView({ ...EXPLANATION, groups: EXPLANATION.groups.slice(0, 1), met: 1, total: 1 })
    assert.equal(met.progress, '1 项，全部满足')
    assert.ok(!met.hasTodo)
  })
})

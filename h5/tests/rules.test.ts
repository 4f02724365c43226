import { describe, expect, it } from 'vitest'
import {
  ageOn, bareId, barePhone, checkDigit, judgeAddress, judgeCode, judgeId, judgeName, judgePhone, todayInChina,
} from '../src/shop/order/rules'
import { clock, grouped, ID_NUMBER, PHONE, spokenTime, yuan } from '../src/shop/words'

const ADULT = { min: 18, max: 60 }
const TODAY = '2025-11-20'
const withCheck = (first17: string) => first17 + checkDigit(first17)

describe('an ID number', () => {
  it('ends with the digit of GB 11643-1999', () => {
    expect(checkDigit('11010519491231002')).toBe('X')
    expect(checkDigit('34052419800101001')).toBe('X')
  })

  it('is right with its check digit, spaces, full-width forms and a small x', () => {
    expect(judgeId('340524 19800101 001x', ADULT, TODAY)).toEqual({ state: 'ok' })
    expect(judgeId('３４０５２４１９８００１０１００１Ｘ', ADULT, TODAY)).toEqual({ state: 'ok' })
  })

  it.each([
    ['340524198001010011', /对照身份证/],
    ['990524', /对照身份证/],
    ['34052419801301', /出生日期/],
    ['34052419790229', /出生日期/],
    ['34052418991231', /出生日期/],
    ['34052420251121', /出生日期/],
    ['3405241980010100X', /对照身份证/],
  ])('%s is wrong as soon as it can be seen', (text, message) => {
    expect(judgeId(text, ADULT, TODAY)).toMatchObject({ state: 'wrong', message: expect.stringMatching(message) as string })
  })

  it('is only unfinished while digits are missing', () => {
    expect(judgeId('3405241980', ADULT, TODAY)).toEqual({ state: 'unfinished', message: '还差 8 位。' })
  })

  it('does not need an area code that still exists', () => {
    expect(judgeId(withCheck('11999919900307123'), ADULT, TODAY)).toEqual({ state: 'ok' })
  })

  it('tells an age outside the plan, to the day', () => {
    expect(judgeId(withCheck('33010620071120001'), ADULT, TODAY)).toEqual({ state: 'ok' })
    expect(judgeId(withCheck('33010620071121001'), ADULT, TODAY)).toMatchObject({ message: expect.stringContaining('17 周岁') as string })
    expect(judgeId(withCheck('33010619641120001'), ADULT, TODAY)).toMatchObject({ state: 'wrong' })
    expect(ageOn('20040229', '2022-02-28')).toBe(17)
  })

  it('takes the date of China, whatever the clock of the phone', () => {
    expect(todayInChina(new Date('2025-11-20T16:30:00Z'))).toBe('2025-11-21')
  })

  it('loses what does not belong to it', () => {
    expect(bareId(' 340524-19800101 001x 多余')).toBe('34052419800101001X')
  })
})

describe('a phone number', () => {
  it.each([['138 5716 2049'], ['+86 138-5716-2049'], ['１３８５７１６２０４９'], ['8613857162049']])('%s is read', (text) => {
    expect(barePhone(text)).toBe('13857162049')
    expect(judgePhone(text)).toEqual({ state: 'ok' })
  })

  it('is wrong at its second digit and unfinished until its eleventh', () => {
    expect(judgePhone('12')).toMatchObject({ state: 'wrong' })
    expect(judgePhone('1')).toMatchObject({ state: 'unfinished' })
    expect(judgePhone('1385716')).toEqual({ state: 'unfinished', message: '还差 4 位。' })
  })
})

describe('name, code and address', () => {
  it('take the names that people have', () => {
    for (const name of ['周予安', '阿卜杜热合曼·麦麦提', '阿卜杜热合曼•麦麦提', '㛃𠮷']) expect(judgeName(name)).toEqual({ state: 'ok' })
    expect(judgeName('周')).toMatchObject({ state: 'unfinished' })
    for (const name of ['Zhou Yuan', '周予安1', '·周予安']) expect(judgeName(name)).toMatchObject({ state: 'wrong' })
  })

  it('ask for six digits', () => {
    expect(judgeCode('12345')).toMatchObject({ state: 'unfinished' })
    expect(judgeCode('１２３ ４５６')).toEqual({ state: 'ok' })
  })

  it('ask for a place that a courier finds', () => {
    for (const text of ['文三路 90 号 3 幢 502', '古荡新村 12-3-501', '柳河屯镇王家村二组']) expect(judgeAddress(text)).toEqual({ state: 'ok' })
    for (const text of ['文三路', '文三路附近的小区里']) expect(judgeAddress(text)).toMatchObject({ state: 'unfinished' })
  })

  it('say nothing before anything was typed', () => {
    expect([judgeId(' ', ADULT), judgePhone(''), judgeName(' '), judgeCode(''), judgeAddress('')].map((each) => each.state)).toEqual(
      Array(5).fill('empty'),
    )
  })
})

describe('numbers for people', () => {
  it('are grouped 3-4-4 and 6-8-4, also while they are typed', () => {
    expect(['1', '1385', '13857162', '13857162049'].map((text) => grouped(text, PHONE))).toEqual([
      '1', '138 5', '138 5716 2', '138 5716 2049',
    ])
    expect(grouped('34052419800101001X', ID_NUMBER)).toBe('340524 19800101 001X')
  })

  it('have two decimals, and minutes two digits', () => {
    expect([yuan(0), yuan(5), yuan(1900), yuan(128640), yuan(100000000)]).toEqual(['0.00', '0.05', '19.00', '1,286.40', '1,000,000.00'])
    expect([clock(899.2), clock(60), clock(0), clock(-3)]).toEqual(['15:00', '01:00', '00:00', '00:00'])
  })
})

describe('a moment', () => {
  it('is said as people say it, by the clock of China that the server wrote', () => {
    expect(spokenTime('2025-11-08T20:04:05+08:00')).toBe('11 月 8 日 20:04')
  })
})

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readAddress } from '../src/shop/regions/address'
import type { RegionBook } from '../src/shop/regions/book'
import { below, spoken } from '../src/shop/regions/book'

const book = JSON.parse(readFileSync('../server/core/regions.json', 'utf8')) as RegionBook

/** name | phone | district or the deepest code | detail */
const read = (text: string) => {
  const found = readAddress(text, book)
  return [found.name, found.phone, found.district || found.city || found.province, found.detail].join('|')
}

describe('a pasted address', () => {
  it.each([
    ['周予安 13857162049 浙江省杭州市西湖区文三路 90 号 3 幢 502', '周予安|13857162049|330106|文三路 90 号 3 幢 502'],
    ['浙江省 杭州市 西湖区 古荡街道 文三路90号, 周予安, 138 5716 2049', '周予安|13857162049|330106|古荡街道 文三路90号'],
    ['收货人：周予安\n手机号码：+86 138-5716-2049\n所在地区：浙江省杭州市西湖区\n详细地址：文三路90号3幢502', '周予安|13857162049|330106|文三路90号3幢502'],
    ['浙江杭州西湖区文三路90号', '||330106|文三路90号'],
    ['杭州市西湖区北京路 8 号', '||330106|北京路 8 号'],
    ['北京市朝阳区建国路 88 号 阿卜杜热合曼·麦麦提 13900001111', '阿卜杜热合曼·麦麦提|13900001111|110105|建国路 88 号'],
    ['重庆市重庆市城口县葛城街道 1 号', '||500229|葛城街道 1 号'],
    ['江苏省昆山市花桥镇兆丰路 18 号', '||320583|花桥镇兆丰路 18 号'],
    ['湖北仙桃市沔州大道 1 号', '||429004|沔州大道 1 号'],
    ['内蒙古自治区呼和浩特市新城区成吉思汗大街 1 号', '||150102|成吉思汗大街 1 号'],
    ['１３８５７１６２０４９ 浙江省杭州市', '|13857162049|330100|'],
  ])('is read from %j', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it('does not guess a district that several cities have', () => {
    expect(readAddress('江苏省鼓楼区中山路 1 号', book)).toMatchObject({ province: '320000', city: '', district: '' })
  })

  it('does not guess a region from a street alone', () => {
    expect(readAddress('文三路 90 号', book)).toMatchObject({ province: '', district: '', detail: '' })
  })

  it('never keeps an ID number that was pasted with it', () => {
    expect(read('周予安 11010519491231002X 浙江省杭州市西湖区文三路 90 号')).toBe('周予安||330106|文三路 90 号')
  })
})

describe('the list of regions', () => {
  it('leads from provinces down to districts', () => {
    expect(below(book, '')).toHaveLength(34)
    expect(below(book, '330000')[0]).toEqual({ code: '330100', name: '杭州市' })
    expect(below(book, '330100').map((each) => each.name)).toContain('西湖区')
  })

  it('is spoken without the same name twice', () => {
    expect(['330106', '110105', '500229', '469005'].map((code) => spoken(book, code))).toEqual([
      '浙江 杭州 西湖区', '北京 朝阳区', '重庆 城口县', '海南 文昌市',
    ])
  })
})

/** 浙江省杭州市西湖区 → 浙江杭州: enough to tell two orders apart in a list. */
export function shortRegion(region: string): string {
  const [, province = '', city = ''] = /^(.+?)(?:省|市|(?:壮族|回族|维吾尔)?自治区|特别行政区)(?:(.+?)(?:市|自治州|地区|盟|区|县))?/.exec(region.replace(/\s+/g, '')) ?? []
  return province ? province + (city === province ? '' : city) : region
}

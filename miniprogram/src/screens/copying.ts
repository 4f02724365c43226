/** Copies a text; WeChat itself says that it did. */
import { tell } from './showing'

export function copy(text: string): void {
  wx.setClipboardData({ data: text }).catch(() => tell('没有复制上，请同意隐私保护指引后再试'))
}

/**
 * What opens when a friend taps a card or scans a mini-program code: the customer's page of that
 * link. Ordering itself is on the web page, which counts the visit. Where this installation keeps
 * selling out of the mini-program, only the address is given, to be opened in a browser.
 */
import { copy } from '../../screens/copying'
import { SERVER } from '../../config'
import { session } from '../../services/session'

Page({
  data: { phase: 'loading', failure: '', address: '', companyName: '' },

  onLoad({ code = '' }: { code?: string }) {
    this.setData({ address: `${SERVER}/s/${encodeURIComponent(code)}` })
    void this.load()
  },

  async load() {
    try {
      const { sellingAllowed, companyName } = await session.renew()
      this.setData({ phase: sellingAllowed ? 'selling' : 'closed', companyName })
    } catch {
      this.setData({ phase: 'offline' })
    }
  },

  onCopy() {
    copy(this.data.address)
  },
})

/** Joining: whose invitation, what is promised, two separate consents, a phone number. */
import { tell } from '../../screens/showing'
import { isMobile } from '../../format/phones'
import { ApiError, messageOf } from '../../services/errors'
import { join, readInviter, sendSmsCode } from '../../services/people'
import { session } from '../../services/session'
import type { Inviter, Join } from '../../services/shapes'

type Way = 'wechat' | 'sms'

/** The icons beside the promises, in their order. */
const ICONS = ['wallet', 'shield', 'people']
const CODE_LENGTH_MIN = 4

Page({
  data: {
    companyName: '',
    invite: '',
    inviter: null as Inviter | null,
    icons: ICONS,
    inviteFault: '',
    looking: false,
    name: '',
    way: 'wechat' as Way,
    phone: '',
    smsCode: '',
    smsHint: '',
    wait: 0,
    agreedTerms: false,
    agreedPhone: false,
    joining: false,
    faults: {} as Record<string, string>,
  },

  async onLoad({ invite, scene }: { invite?: string; scene?: string }) {
    void wx.hideHomeButton()
    try {
      const { registered, companyName } = await session.open()
      if (registered) {
        void wx.switchTab({ url: '/pages/home/home' })
        return
      }
      this.setData({ companyName })
    } catch (error) {
      tell(error)
    }
    const code = invite ?? decodeURIComponent(scene ?? '')
    if (code) await this.lookUp(code)
  },

  onUnload() {
    this.setData({ wait: 0 })
  },

  onInvite({ detail }: WechatMiniprogram.Input) {
    this.setData({ invite: detail.value.trim(), inviteFault: '' })
  },

  onFindInviter() {
    void this.lookUp(this.data.invite)
  },

  onOtherInvite() {
    this.setData({ inviter: null, invite: '' })
  },

  async lookUp(code: string) {
    if (code.length < CODE_LENGTH_MIN) {
      this.setData({ inviteFault: '邀请码不完整，请向邀请人要一份' })
      return
    }
    this.setData({ invite: code, looking: true, inviteFault: '' })
    try {
      const inviter = await readInviter(code)
      this.setData({ inviter, companyName: inviter.company_name })
    } catch (error) {
      this.setData({ inviteFault: messageOf(error) })
    }
    this.setData({ looking: false })
  },

  onName({ detail }: WechatMiniprogram.Input) {
    this.setData({ name: detail.value.trim(), 'faults.display_name': '' })
  },

  onPhone({ detail }: WechatMiniprogram.Input) {
    this.setData({ phone: detail.value.replace(/\D/g, ''), 'faults.phone': '' })
  },

  onSmsCode({ detail }: WechatMiniprogram.Input) {
    this.setData({ smsCode: detail.value.replace(/\D/g, ''), 'faults.sms_code': '' })
  },

  onTerms() {
    this.setData({ agreedTerms: !this.data.agreedTerms })
  },

  onPhoneConsent() {
    this.setData({ agreedPhone: !this.data.agreedPhone })
  },

  onWay() {
    this.setData({ way: this.data.way === 'wechat' ? 'sms' : 'wechat', faults: {} })
  },

  onRead({ currentTarget }: WechatMiniprogram.TouchEvent) {
    void wx.navigateTo({ url: `/account/web/web?page=${currentTarget.dataset.page as string}` })
  },

  async onSendCode() {
    if (this.data.wait > 0) return
    if (!isMobile(this.data.phone)) {
      this.setData({ 'faults.phone': '请填 11 位手机号' })
      return
    }
    try {
      const { resend_after_seconds, sandbox_code } = await sendSmsCode(this.data.phone)
      this.setData({ wait: resend_after_seconds, smsHint: sandbox_code ? `演示环境，验证码 ${sandbox_code}` : '' })
      this.countDown()
    } catch (error) {
      this.refuse(error)
    }
  },

  countDown() {
    setTimeout(() => {
      if (this.data.wait <= 0) return
      this.setData({ wait: this.data.wait - 1 })
      this.countDown()
    }, 1000)
  },

  /** What is still missing, as a sentence; empty if nothing is. */
  missing(): string {
    const { inviter, name, agreedTerms, agreedPhone } = this.data
    if (!inviter) return '请先填邀请码'
    if (!name) return '请填一个称呼'
    if (!agreedTerms) return '请先阅读并同意用户协议和隐私政策'
    return agreedPhone ? '' : '请先同意用手机号注册'
  },

  /** The button before everything is filled: says what is missing. */
  onNotReady() {
    tell(this.missing())
  },

  async onWeChatPhone({ detail }: WechatMiniprogram.ButtonGetPhoneNumber) {
    if (detail.code) {
      await this.join({ phone_code: detail.code })
      return
    }
    this.setData({ way: 'sms' })
    tell('没有拿到微信手机号，可以用验证码加入')
  },

  async onSmsJoin() {
    const { phone, smsCode } = this.data
    const missing = this.missing()
    if (missing) tell(missing)
    else if (!isMobile(phone)) this.setData({ 'faults.phone': '请填 11 位手机号' })
    else if (!smsCode) this.setData({ 'faults.sms_code': '请填短信里的验证码' })
    else await this.join({ phone, sms_code: smsCode })
  },

  async join(proof: Partial<Join>) {
    if (this.data.joining) return
    this.setData({ joining: true })
    try {
      const { invite, name } = this.data
      await join({ invite_code: invite, display_name: name, agreed: ['agreement', 'phone'], phone_code: null, phone: null, sms_code: null, ...proof })
      void wx.switchTab({ url: '/pages/home/home' })
    } catch (error) {
      this.refuse(error)
    }
    this.setData({ joining: false })
  },

  refuse(error: unknown) {
    const faults = error instanceof ApiError ? error.fields : {}
    this.setData({ faults })
    if (Object.keys(faults).length === 0) tell(error)
  },
})

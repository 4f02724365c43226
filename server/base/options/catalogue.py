"""Every setting an operator can make, with its words, its default and what it accepts. Reads no database."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlsplit

from server.core.money import BPS, yuan

Kind = Literal["text", "whole", "flag", "address"]


@dataclass(frozen=True, slots=True)
class Section:
    """One page of settings."""

    key: str
    title: str
    summary: str


@dataclass(frozen=True, slots=True)
class KnownOption:
    """One setting. The part of its name before the dot is its section."""

    name: str
    label: str
    default: str = ""
    hint: str = ""
    kind: Kind = "text"
    secret: bool = False
    """sealed in the database; a form shows its first and last characters"""
    on_form: bool = True
    least: int = 0
    most: int = 2**31
    """the bounds of a whole number"""
    unit: str = ""
    """what a person counts it in; 元 and % are kept as fen and basis points, a hundredth of that"""
    over: str = ""
    """said of a number above the bound, where the bound is not ours"""
    choices: tuple[tuple[str, str], ...] = ()
    """what may be chosen: the value that is kept, and its words"""
    longest: int = 200

    @property
    def section(self) -> str:
        return self.name.partition(".")[0]

    def tidied(self, written: str) -> str:
        """The value as it is kept. Raises ValueError with a Chinese sentence for a person."""
        value = written.strip()
        if self.kind == "whole":
            return self._whole(value)
        if self.kind == "flag":
            return _flag(value)
        if self.kind == "address":
            return _address(value)
        if self.choices and value not in dict(self.choices):
            raise ValueError(f"只能选 {'、'.join(label for _, label in self.choices)} 之一")
        if len(value) > self.longest:
            raise ValueError(f"最多 {self.longest} 个字")
        return value

    @property
    def in_hundredths(self) -> bool:
        return self.unit in ("元", "%")

    @property
    def countable(self) -> bool:
        """Whether its value is one of a few or a number, and so may stand in the log."""
        return self.kind in ("whole", "flag") or bool(self.choices)

    def spoken(self, value: str) -> str:
        """A value in the words of its form: 1000 → 10.00 元. Pure."""
        if self.kind == "flag":
            return "开" if value == "1" else "关"
        if self.kind == "whole":
            number = yuan(int(value)) if self.in_hundredths else value
            return f"{number}{self.unit}" if self.unit == "%" else f"{number} {self.unit}".strip()
        return dict(self.choices).get(value, value)

    def _whole(self, value: str) -> str:
        if not (value.isascii() and value.isdigit()):
            raise ValueError("请填数字，最多两位小数" if self.in_hundredths else "请填整数，不带小数点和单位")
        if int(value) > self.most and self.over:
            raise ValueError(self.over)
        if not self.least <= int(value) <= self.most:
            raise ValueError(f"请填 {self.spoken(str(self.least))} 到 {self.spoken(str(self.most))}")
        return str(int(value))


def _flag(value: str) -> str:
    if value not in ("0", "1"):
        raise ValueError("只能选“开”或“关”")
    return value


def _address(value: str) -> str:
    parts = urlsplit(value)
    if value and not (parts.scheme in ("http", "https") and parts.hostname):
        raise ValueError("请填完整网址，以 https:// 开头")
    return value.rstrip("/")


FIVE_CARDS = "一证五户：同一身份证在同一运营商最多 5 张，不能再多"
TWO_LEVELS = "超过两级涉嫌传销（《禁止传销条例》），微信也会停用支付，不能保存；最多 2 级，含卖卡人本人"
LEVELS = "compliance.max_paid_levels"

SECTIONS = {
    section.key: section
    for section in (
        Section("company", "公司", "名称、标志与备案，显示在每个页面的页脚"),
        Section("domain", "域名", "用户打开链接时看到的网址"),
        Section("wechat", "微信", "小程序与公众号"),
        Section("sms", "短信", "验证码短信的服务商、签名与模板"),
        Section("pay", "收付款", "微信支付商户号与证书"),
        Section("sales", "销售", "占号时间与购买数量"),
        Section("agents", "代理", "谁能加入"),
        Section("payouts", "提现", "起提金额、手续费与个税"),
        Section("compliance", "合规", "佣金付到第几级"),
    )
}

OPTIONS = {
    option.name: option
    for option in (
        KnownOption("company.name", "品牌名称", "青屿号卡", "显示在页面顶部、海报和短信里", longest=20),
        KnownOption("company.full_name", "公司全称", hint="与营业执照一致", longest=60),
        KnownOption("company.logo_key", "标志", hint="方形图片，至少 200×200", on_form=False),
        KnownOption("company.icp", "备案号", hint="如 沪ICP备00000000号", longest=60),
        KnownOption("company.licence", "业务授权", hint="增值电信业务代理授权的编号或说明"),
        KnownOption("company.support_phone", "客服电话", hint="用户在订单页可以直接拨打", longest=30),
        KnownOption("domain.public_url", "网站地址", hint="以 https:// 开头，二维码和链接都用它", kind="address"),
        KnownOption("wechat.mini_app_id", "小程序编号", hint="公众平台，开发设置，以 wx 开头", longest=40),
        KnownOption("wechat.mini_secret", "小程序密钥", secret=True, longest=100),
        KnownOption("wechat.official_app_id", "公众号编号", hint="用于微信内分享卡片，以 wx 开头", longest=40),
        KnownOption("wechat.official_secret", "公众号密钥", secret=True, longest=100),
        KnownOption("wechat.push_token", "消息推送令牌", hint="与公众平台“消息推送”里填的一致", secret=True, longest=64),
        KnownOption("wechat.push_aes_key", "消息加密密钥", hint="43 位", secret=True, longest=64),
        KnownOption("wechat.base_url", "微信接口地址", "https://api.weixin.qq.com", "一般不用改", kind="address"),
        KnownOption("sms.provider", "短信服务商", "sandbox", choices=(("sandbox", "沙箱，验证码显示在页面上"), ("aliyun", "阿里云短信"))),
        KnownOption("sms.access_key_id", "访问编号", longest=64),
        KnownOption("sms.access_key_secret", "访问密钥", secret=True, longest=100),
        KnownOption("sms.sign_name", "短信签名", hint="服务商审核通过的签名，不带书名号", longest=20),
        KnownOption("sms.template_code", "验证码模板编号", hint="模板里的变量名须为 code", longest=40),
        KnownOption("pay.merchant_id", "商户号", longest=40),
        KnownOption("pay.serial_no", "证书序列号", longest=80),
        KnownOption("pay.private_key", "商户私钥", hint="粘贴 apiclient_key.pem 的全部内容", secret=True, longest=6000),
        KnownOption("pay.api_v3_key", "接口密钥", hint="32 位", secret=True, longest=64),
        KnownOption("sales.hold_minutes", "占号时间", "15", "客户选号后为其保留多久", "whole", least=1, most=120, unit="分钟"),
        KnownOption(
            "sales.person_limit", "一人最多几张", "5", "同一身份证在同一运营商", "whole", least=1, most=5, unit="张", over=FIVE_CARDS
        ),
        KnownOption("sales.selling_in_miniprogram", "小程序里展示价格与选号", "1", "没有小程序电信类目时请关闭，对所有人一样", "flag"),
        KnownOption("agents.platform_invite_code", "平台邀请码", on_form=False, longest=16),
        KnownOption("agents.upline_required", "必须由代理邀请", "0", "打开后，平台邀请码不能用来加入", "flag"),
        KnownOption("payouts.minimum_fen", "起提金额", "1000", "每次最少提多少", "whole", least=1, most=100_000_00, unit="元"),
        KnownOption("payouts.fee_bps", "手续费", "60", "按申请金额收，0 为不收", "whole", most=BPS, unit="%"),
        KnownOption("payouts.times_per_month", "每月提现次数", "4", "每位代理，驳回和撤回的不算", "whole", least=1, most=100, unit="次"),
        KnownOption("payouts.tax_rule", "个税规则", "per_payment", choices=(("per_payment", "按次预扣"), ("none", "不代扣"))),
        KnownOption("payouts.review_days", "审核时限", "1", "代理看到的最晚答复时间", "whole", least=1, most=30, unit="个工作日"),
        KnownOption(LEVELS, "佣金最多付几级", "2", "含卖卡人本人，改后只影响新订单", "whole", least=1, most=2, unit="级", over=TWO_LEVELS),
    )
}


def of_section(section: str) -> list[KnownOption]:
    """A section's options in the order of its form. Raises KeyError for a section that there is not."""
    return [option for option in OPTIONS.values() if option.section == SECTIONS[section].key]

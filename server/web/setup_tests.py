"""Tries what the operator filled in: each test says in words what worked and what to mend."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa

from server.base.options import reading as options
from server.core import phones
from server.gateways.probing import ProbeLine
from server.gateways.sms import make_sms
from server.gateways.wechat import make_wechat
from server.web.services import Services, sms_config, wechat_config

Test = Callable[[Services, str], Awaitable[list[ProbeLine]]]
"""`services`, and the phone that a test message goes to"""


async def _company(services: Services, phone: str) -> list[ProbeLine]:
    values = await options.section("company")
    asked = {"公司全称": "company.full_name", "备案号": "company.icp", "客服电话": "company.support_phone"}
    return [_line(label, bool(values[name]), "已填写" if values[name] else "还没填，页脚和协议里要用") for label, name in asked.items()]


async def _domain(services: Services, phone: str) -> list[ProbeLine]:
    site = await services.site()
    good = site.startswith("https://")
    return [_line("网站地址", good, f"链接和二维码用 {site}" if good else "要以 https:// 开头，微信里才能打开")]


async def _wechat(services: Services, phone: str) -> list[ProbeLine]:
    return await make_wechat(await wechat_config("live"), services.tokens).probe()


async def _sms(services: Services, phone: str) -> list[ProbeLine]:
    return await make_sms(await sms_config("aliyun")).probe(phones.bare_digits(phone))


async def _pay(services: Services, phone: str) -> list[ProbeLine]:
    """What can be known without asking WeChat Pay: the key is a private key that signs, the v3 key has 32 characters."""
    values = await options.section("pay")
    began = time.perf_counter()
    signs = _signs(values["pay.private_key"])
    return [
        _line("商户号", values["pay.merchant_id"].isdigit(), "格式正确" if values["pay.merchant_id"].isdigit() else "商户号只有数字"),
        ProbeLine(
            "商户私钥",
            signs,
            "能签名，尚未向微信支付发请求" if signs else "不是有效的私钥，请粘贴 apiclient_key.pem 的全部内容",
            time.perf_counter() - began,
        ),
        _line("接口密钥", len(values["pay.api_v3_key"]) == 32, "32 位" if len(values["pay.api_v3_key"]) == 32 else "应是 32 位"),
    ]


def _signs(pem: str) -> bool:
    try:
        key = serialization.load_pem_private_key(pem.encode(), password=None)
    except (ValueError, TypeError):
        return False
    return isinstance(key, rsa.RSAPrivateKey) and bool(key.sign(b"haoka", padding.PKCS1v15(), hashes.SHA256()))


def _line(title: str, ok: bool, message: str) -> ProbeLine:
    return ProbeLine(title, ok, message, 0.0)


TESTS: dict[str, Test] = {"company": _company, "domain": _domain, "wechat": _wechat, "sms": _sms, "pay": _pay}

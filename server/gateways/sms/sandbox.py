"""SMS of the sandbox: sends nothing, and gives the code back for the page to show."""

from __future__ import annotations

from server.gateways.probing import ProbeLine


class SandboxSms:
    async def send_code(self, phone: str, code: str, purpose: str) -> str | None:
        return code

    async def probe(self, phone: str) -> list[ProbeLine]:
        return [ProbeLine("短信", True, "沙箱不发短信，验证码显示在页面上", 0.0)]

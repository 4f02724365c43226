"""Customers of a trial: invented people who hold a number, prove a phone and order, over HTTP alone."""

from __future__ import annotations

import secrets
import ssl
from dataclasses import dataclass
from typing import Any

import httpx

from server.core.identity_numbers import check_digit

_TLS = ssl.create_default_context()
"""never used on loopback, but httpx would make one a client, and that takes longer than the requests"""

CONSENTS = [{"kind": kind, "version": "2026-11"} for kind in ("order", "identity", "handover")]


@dataclass(slots=True)
class Customer:
    """One person with a browser, an address and a request key of their own."""

    number: int
    client: httpx.AsyncClient
    link: str

    @property
    def phone(self) -> str:
        return f"139{self.number:08d}"

    @property
    def id_number(self) -> str:
        year, rest = 1970 + self.number % 30, self.number // 30
        first = f"110199{year}{1 + rest % 12:02d}{1 + rest // 12 % 28:02d}{self.number % 1000:03d}"
        return first + check_digit(first)

    async def batch(self, base: str) -> list[int]:
        answer = await self.client.get(f"{base}/api/shop/links/{self.link}/numbers?limit=20")
        return [number["id"] for number in answer.json()["items"]]

    async def hold(self, base: str, number_id: int) -> int:
        """The status of asking for a number."""
        answer = await self.client.put(f"{base}/api/shop/hold", json={"link_code": self.link, "number_id": number_id})
        return answer.status_code

    async def code(self, base: str) -> str:
        answer = await self.client.post(f"{base}/api/shop/sms-codes", json={"phone": self.phone, "purpose": "order"})
        return str(answer.json()["sandbox_code"])

    def form(self, number_id: int, code: str) -> dict[str, Any]:
        return {
            "link_code": self.link,
            "number_id": number_id,
            "name": "周予安",
            "id_number": self.id_number,
            "phone": self.phone,
            "sms_code": code,
            "district_code": "330106",
            "address": "文三路 90 号 3 幢 502",
            "consents": CONSENTS,
        }

    async def order(self, base: str, form: dict[str, Any], key: str) -> httpx.Response:
        return await self.client.post(f"{base}/api/shop/orders", json=form, headers={"idempotency-key": key})


def customer(number: int, link: str) -> Customer:
    """Person `number`, reached at an address of their own."""
    address = f"10.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}"
    client = httpx.AsyncClient(
        timeout=30, verify=_TLS, headers={"x-forwarded-for": address}, cookies={"haoka_visitor": secrets.token_urlsafe(18)}
    )
    return Customer(number, client, link)

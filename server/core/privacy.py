"""Personal data: sealed with AES-256-GCM, found by a blind index, shown masked.

A sealed value reads `KEYID.BASE64(nonce + ciphertext)`. The field's name goes into the seal, so that
a value copied into another column does not open. Keys rotate: the newest seals, every known one opens.
The blind index has a key of its own that does not rotate with them.
"""

from __future__ import annotations

import hashlib
import hmac
import os
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

_NONCE_BYTES = 12


class SealBroken(Exception):
    """The value was changed, moved to another field, or sealed with a key that is not here."""


@dataclass(frozen=True, slots=True, repr=False)
class Keyring:
    """The keys of one installation; 32 bytes each."""

    sealing: dict[str, bytes]
    """by key id; the last one seals"""
    index: bytes
    signing: bytes
    """for short-lived signed addresses"""


_keyring: Keyring | None = None


def use(keyring: Keyring) -> None:
    """Open the vault with these keys, once a process."""
    global _keyring
    _keyring = keyring


def _keys() -> Keyring:
    if _keyring is None:
        raise RuntimeError("privacy.use(keyring) comes before the first sealed value")
    return _keyring


def seal(value: str, field: str) -> str:
    """Encrypt `value` for `field` ("orders.id_number"); the same value never seals to the same text."""
    key_id = next(reversed(_keys().sealing))
    nonce = os.urandom(_NONCE_BYTES)
    sealed = AESGCM(_keys().sealing[key_id]).encrypt(nonce, value.encode(), field.encode())
    return f"{key_id}.{urlsafe_b64encode(nonce + sealed).decode()}"


def unseal(sealed: str, field: str) -> str:
    """The plain value. Raises SealBroken. Whoever calls it for a person to read writes an audit row."""
    key_id, _, body = sealed.partition(".")
    key = _keys().sealing.get(key_id)
    if key is None:
        raise SealBroken(f"no key {key_id}")
    raw = urlsafe_b64decode(body)
    try:
        return AESGCM(key).decrypt(raw[:_NONCE_BYTES], raw[_NONCE_BYTES:], field.encode()).decode()
    except InvalidTag:
        raise SealBroken(field) from None


def blind_index(value: str, kind: str) -> str:
    """A keyed fingerprint by which equal values are found; useless without the index key."""
    return hmac.new(_keys().index, f"{kind}:{value}".encode(), hashlib.sha256).hexdigest()[:40]


def sign(text: str) -> str:
    """A signature for an address that is handed out."""
    return hmac.new(_keys().signing, text.encode(), hashlib.sha256).hexdigest()[:32]


def signature_holds(text: str, signature: str) -> bool:
    return hmac.compare_digest(sign(text).encode(), signature.encode(errors="replace"))


def mask_phone(digits: str) -> str:
    """138 **** 1234"""
    return f"{digits[:3]} **** {digits[-4:]}"


def mask_id_number(digits: str) -> str:
    """The first three and the last four."""
    return f"{digits[:3]}{'*' * (len(digits) - 7)}{digits[-4:]}"


def mask_name(name: str) -> str:
    """张*, 张*三: the first character, and the last of three or more."""
    if len(name) <= 2:
        return f"{name[:1]}*"
    return f"{name[0]}*{name[-1]}"


def mask_account(account: str) -> str:
    """尾号 and the last four characters."""
    return f"尾号 {account[-4:]}"

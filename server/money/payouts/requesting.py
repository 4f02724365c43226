"""An agent asks for money: it is held at once, in the same transaction. Pays nothing."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from server.base.outbox import recording as outbox
from server.base.requests.answering import first_answer, remember
from server.core import clock, privacy, statements
from server.core.actors import Actor
from server.core.errors import InvalidInput
from server.core.identifiers import dated_number
from server.core.money import yuan
from server.core.transactions import transactional
from server.money.ledger.accounts import Purse, of_agent
from server.money.ledger.kinds import EntryKind
from server.money.ledger.posting import Booking, Posting, post
from server.money.payouts.quoting import Figures, drawn_this_month, payout_terms, reckon, refusal_of
from server.money.payouts.status import WithdrawalState
from server.money.payouts.transitions import hold_agent_still, note

ACCOUNT_FIELD = "withdrawals.account"
HOLDER_FIELD = "withdrawals.holder_name"
METHOD_LABELS = {"bank": "银行卡", "alipay": "支付宝"}


@dataclass(frozen=True, slots=True, repr=False)
class WithdrawalRequest:
    """What the agent sends."""

    gross_fen: int
    method: str
    """bank or alipay; both are paid by hand"""
    account: str
    holder_name: str
    bank_name: str | None = None


@transactional
async def request(agent_id: int, wanted: WithdrawalRequest, request_key: str, actor: Actor) -> str:
    """Hold the gross and put the request to staff; answers the withdrawal's number.

    The same key and body answer with the first number. Raises InvalidInput, InDebt, TimesUsedUp, BalanceTooLow,
    RequestKeyReused.
    """
    actor_key, body = f"agent:{agent_id}", asdict(wanted)
    answered = await first_answer(actor_key, request_key, body)
    if answered is not None:
        return str(answered["withdrawal_no"])
    _refuse_unreadable(wanted)
    balances = await hold_agent_still(agent_id)
    terms, drawn = await payout_terms(), await drawn_this_month(agent_id)
    figures = reckon(wanted.gross_fen, terms, drawn.month)
    refusal = refusal_of(figures, terms, drawn, -balances[of_agent(agent_id, Purse.DEBT)])
    if refusal is not None:
        raise refusal
    withdrawal_no = dated_number("TX", clock.today())
    label = payee_label(wanted)
    await _write(withdrawal_no, agent_id, wanted, figures, label, actor)
    # the posting itself refuses what the balance does not hold
    await post([_hold(withdrawal_no, agent_id, figures, label)], actor)
    await remember(actor_key, request_key, body, {"withdrawal_no": withdrawal_no})
    await outbox.record("withdrawal.requested", f"withdrawal:{withdrawal_no}", {"agent_id": agent_id})
    return withdrawal_no


def payee_label(wanted: WithdrawalRequest) -> str:
    """招商银行 尾号 7782，林*夏"""
    where = wanted.bank_name or METHOD_LABELS[wanted.method]
    return f"{where} {privacy.mask_account(wanted.account)}，{privacy.mask_name(wanted.holder_name)}"


def _refuse_unreadable(wanted: WithdrawalRequest) -> None:
    wrong: dict[str, str] = {}
    if wanted.method not in METHOD_LABELS:
        wrong["method"] = "请选择收款方式：银行卡或支付宝"
    if wanted.method == "bank" and not wanted.bank_name:
        wrong["bank_name"] = "请填开户银行"
    if wanted.method == "bank" and not _is_card(wanted.account):
        wrong["account"] = "银行卡号应是 12 到 19 位数字，请核对"
    if len(wanted.account.strip()) < 4:
        wrong["account"] = "收款账号太短，请核对"
    if len(wanted.holder_name.strip()) < 2:
        wrong["holder_name"] = "请填收款人姓名"
    if wrong:
        raise InvalidInput(fields=wrong)


def _is_card(account: str) -> bool:
    digits = "".join(account.split())
    return digits.isascii() and digits.isdigit() and 12 <= len(digits) <= 19


async def _write(
    withdrawal_no: str, agent_id: int, wanted: WithdrawalRequest, figures: Figures, label: str, actor: Actor
) -> None:
    account = "".join(wanted.account.split())
    columns: dict[str, object] = {
        "withdrawal_no": withdrawal_no,
        "agent_id": agent_id,
        "gross_fen": figures.gross_fen,
        "fee_fen": figures.fee_fen,
        "tax_fen": figures.tax.tax_fen,
        "net_fen": figures.net_fen,
        "fee_label": figures.fee_label,
        "tax_rule": figures.tax.rule,
        "tax_label": figures.tax.label,
        "tax_formula": figures.tax.formula,
        "method": wanted.method,
        "bank_name": wanted.bank_name or "",
        "account_sealed": privacy.seal(account, ACCOUNT_FIELD),
        "account_index": privacy.blind_index(account, "payout_account"),
        "holder_name_sealed": privacy.seal(wanted.holder_name.strip(), HOLDER_FIELD),
        "payee_label": label,
        "state": WithdrawalState.REQUESTED,
        "refusal": "",
        "slip_no": "",
        "requested_at": clock.now(),
    }
    await statements.change(
        f"INSERT INTO withdrawals ({', '.join(columns)}) VALUES ({statements.places(len(columns))})", list(columns.values())
    )
    [row] = await statements.read("SELECT id FROM withdrawals WHERE withdrawal_no = %s", [withdrawal_no])
    await note(row["id"], "", WithdrawalState.REQUESTED, f"申请提现 {yuan(figures.gross_fen)} 元", actor)


def _hold(withdrawal_no: str, agent_id: int, figures: Figures, label: str) -> Booking:
    return Booking(
        f"withdrawal:{withdrawal_no}:hold",
        EntryKind.WITHDRAWAL_HELD,
        withdrawal_no,
        [Posting(of_agent(agent_id, Purse.AVAILABLE), of_agent(agent_id, Purse.HELD), figures.gross_fen)],
        f"提到 {label}，实到 {yuan(figures.net_fen)} 元",
    )

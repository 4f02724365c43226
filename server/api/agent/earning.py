"""The agent's home and wallet: what is mine, what is expected, and drawing it."""

from __future__ import annotations

from dataclasses import asdict

from server.api.agent.following import TABS, activation_deadline
from server.api.agent.presenting import plan_cards
from server.api.agent.routes import agent
from server.api.agent.shapes.earning import RequestWithdrawal, Wallet, WalletEntry, Withdrawal, WithdrawalQuote
from server.api.agent.shapes.selling import Home, Today, Todo
from server.core import clock
from server.core.paging import Window, window
from server.goods.catalog import queries as catalog
from server.money.commissions import queries as commissions
from server.money.ledger import queries as ledger
from server.money.payouts import cancelling, quoting, requesting
from server.money.payouts import queries as payouts
from server.people.agents import queries as agents
from server.sales.orders import queries as orders
from server.web.callers import CallerKind
from server.web.endpoints import Call
from server.web.limits import Limit
from server.web.shapes import Page, Shape

_TOP_PLANS = 3
_TODO_DAYS = 7


class EntryWish(Shape):
    kind: str = ""
    month: str = ""
    page: int = 1


class AskQuote(Shape):
    gross_fen: int


class Paged(Shape):
    page: int = 1


class WalletEntries(Page[WalletEntry]):
    pass


class Withdrawals(Page[Withdrawal]):
    pass


@agent.route("GET", "/home", caller=CallerKind.MEMBER, answer=Home)
async def show_home(call: Call[None]) -> Home:
    """Money, today, what to do, and plans that go well."""
    me = call.caller.agent_id
    profile, money, expected = await agents.profile(me), await ledger.balances(me), await commissions.expected(me)
    placed, activated = await orders.numbers_since(me, clock.china_midnight(clock.today()))
    midnight = clock.china_midnight(clock.today())
    settled_fen = await ledger.earned_since(me, midnight)
    today_fen = await commissions.expected_since(me, midnight)
    cards = sorted(await plan_cards(await catalog.published()), key=lambda card: -card.weekly_activations)
    return Home(
        display_name=profile.display_name,
        greeting=_greeting(),
        available_fen=money.available_fen,
        expected_fen=expected.quoted_fen + expected.pending_fen,
        expected_orders=expected.quoted_orders + expected.pending_orders,
        next_expected_label=expected.next_label,
        today=Today(orders=placed, activations=activated, settled_fen=settled_fen, expected_fen=today_fen),
        todos=await _todos(me),
        top_plans=cards[:_TOP_PLANS],
        notice=None,
    )


@agent.route("GET", "/wallet", caller=CallerKind.AGENT, answer=Wallet)
async def show_wallet(call: Call[None]) -> Wallet:
    """What is mine, what is expected, what is held, what I owe."""
    me = call.caller.agent_id
    money, expected = await ledger.balances(me), await commissions.expected(me)
    return Wallet(
        available_fen=money.available_fen,
        expected_fen=expected.quoted_fen + expected.pending_fen,
        expected_orders=expected.quoted_orders + expected.pending_orders,
        held_fen=money.held_fen,
        debt_fen=money.debt_fen,
        months=await ledger.months(me),
    )


@agent.route("GET", "/wallet/entries", caller=CallerKind.AGENT, query=EntryWish, answer=WalletEntries)
async def list_entries(call: Call[None]) -> WalletEntries:
    """The bill, the newest first, each with the balance after it."""
    wish: EntryWish = call.query
    shown = window(wish.page)
    lines, total = await ledger.agent_entries(call.caller.agent_id, wish.kind or None, wish.month or None, shown)
    items = [WalletEntry.model_validate({**asdict(line), "at": clock.iso(line.at)}) for line in lines]
    return WalletEntries(items=items, total=total, page=shown.page, size=shown.size)


@agent.route("GET", "/withdrawals/quote", caller=CallerKind.AGENT, query=AskQuote, answer=WithdrawalQuote)
async def quote_withdrawal(call: Call[None]) -> WithdrawalQuote:
    """What would arrive of an amount, before asking for it."""
    reckoned = await quoting.quote(call.caller.agent_id, call.query.gross_fen)
    return WithdrawalQuote.model_validate({**asdict(reckoned), "result_by": clock.iso(reckoned.result_by)})


@agent.route(
    "POST",
    "/withdrawals",
    caller=CallerKind.AGENT,
    body=RequestWithdrawal,
    answer=Withdrawal,
    status=201,
    limit=Limit("withdraw", 30, 60),
    keyed=True,
)
async def request_withdrawal(call: Call[RequestWithdrawal]) -> Withdrawal:
    """Ask for money: the gross is held at once. The same Idempotency-Key asks once."""
    body = call.body
    wanted = requesting.WithdrawalRequest(body.gross_fen, body.method, body.account, body.holder_name, body.bank_name)
    number = await requesting.request(call.caller.agent_id, wanted, call.request_key, call.caller.actor)
    return await _withdrawal(call.caller.agent_id, number)


@agent.route("GET", "/withdrawals", caller=CallerKind.AGENT, query=Paged, answer=Withdrawals)
async def list_withdrawals(call: Call[None]) -> Withdrawals:
    """My withdrawals, the newest first."""
    shown = window(call.query.page)
    found, total = await payouts.own_page(call.caller.agent_id, shown)
    return Withdrawals(items=[Withdrawal.model_validate(_spoken(one)) for one in found], total=total, page=shown.page, size=shown.size)


@agent.route("GET", "/withdrawals/<withdrawal_no:str>", caller=CallerKind.AGENT, answer=Withdrawal)
async def show_withdrawal(call: Call[None], withdrawal_no: str) -> Withdrawal:
    """One withdrawal and where it stands."""
    return await _withdrawal(call.caller.agent_id, withdrawal_no)


@agent.route("POST", "/withdrawals/<withdrawal_no:str>/cancel", caller=CallerKind.AGENT, answer=Withdrawal)
async def cancel_withdrawal(call: Call[None], withdrawal_no: str) -> Withdrawal:
    """Take a request back before it is approved."""
    await cancelling.cancel(withdrawal_no, call.caller.agent_id, call.caller.actor)
    return await _withdrawal(call.caller.agent_id, withdrawal_no)


async def _withdrawal(agent_id: int, withdrawal_no: str) -> Withdrawal:
    return Withdrawal.model_validate(_spoken(await payouts.own(agent_id, withdrawal_no)))


def _spoken(one: object) -> dict[str, object]:
    """Times as the API writes them."""
    written = asdict(one)  # type: ignore[call-overload]
    written["requested_at"] = clock.iso(written["requested_at"])
    for step in written["steps"]:
        step["at"] = clock.iso_or_none(step["at"])
    return dict(written)


def _greeting() -> str:
    hour = clock.in_china(clock.now()).hour
    if hour < 6:
        return "夜深了"
    return "早上好" if hour < 9 else "上午好" if hour < 12 else "下午好" if hour < 18 else "晚上好"


async def _todos(me: int) -> list[Todo]:
    wanted = TABS["todo"][1]
    found, _ = await orders.page(orders.Filter(agent_id=me, states=wanted.states, card_states=wanted.card_states), Window(1, 50), True)
    urgent = [(left, order) for order in found if (left := activation_deadline(order)) is not None and left <= _TODO_DAYS]
    return [
        Todo(
            kind="activate",
            title=f"{order.plan_name}还没激活",
            detail=f"{order.name_masked}的卡，过期不结算",
            tag=f"剩 {left} 天" if left >= 0 else "已过期限",
            order_no=order.order_no,
        )
        for left, order in sorted(urgent, key=lambda pair: pair[0])[:5]
    ]

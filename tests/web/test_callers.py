"""Who may call what: every route against every kind of caller, written by hand.

`in` is let in (whatever the body is worth), the numbers are refusals. The ids exist and belong to somebody else,
but for `own`. A route without its row fails, and so does a row without its route.
"""

from __future__ import annotations

import pytest

from server.app import AUDIENCES
from server.core import statements
from server.people.staff import hiring

SHOP = """
                                                    stranger  customer  other_customer  agent  owner
GET    /api/shop/links/{link}                       in        in        in              in     in
GET    /api/shop/links/{link}/numbers               in        in        in              in     in
GET    /api/shop/links/{link}/delivery              in        in        in              in     in
GET    /api/shop/hold                               in        in        in              in     in
PUT    /api/shop/hold                               in        in        in              in     in
DELETE /api/shop/hold                               in        in        in              in     in
GET    /api/shop/share-signature                    in        in        in              in     in
GET    /api/shop/consents                           in        in        in              in     in
POST   /api/shop/sms-codes                          in        in        in              in     in
POST   /api/shop/orders                             in        in        in              in     in
POST   /api/shop/track                              in        in        in              in     in
GET    /api/shop/orders                             401       in        in              401    401
GET    /api/shop/orders/{order}                     401       in        404             401    401
"""

AGENT = """
                                                    stranger  guest  applicant  other  own  owner  customer
POST   /api/agent/login                             in        in     in         in     in   in     in
POST   /api/agent/logout                            401       in     in         in     in   401    401
GET    /api/agent/inviters/{invite}                 401       in     in         in     in   401    401
POST   /api/agent/sms-codes                         401       in     in         in     in   401    401
POST   /api/agent/join                              401       in     in         in     in   401    401
GET    /api/agent/me                                401       401    in         in     in   401    401
PUT    /api/agent/me                                401       401    in         in     in   401    401
POST   /api/agent/me/avatar                         401       401    in         in     in   401    401
GET    /api/agent/home                              401       401    in         in     in   401    401
GET    /api/agent/plans                             401       401    in         in     in   401    401
GET    /api/agent/plans/{plan}                      401       401    in         in     in   401    401
GET    /api/agent/plans/{plan}/numbers              401       401    in         in     in   401    401
POST   /api/agent/links                             401       401    403        in     in   401    401
GET    /api/agent/links                             401       401    403        in     in   401    401
GET    /api/agent/orders                            401       401    403        in     in   401    401
GET    /api/agent/orders/{order}                    401       401    403        404    in   401    401
GET    /api/agent/orders/{order}/commission         401       401    403        404    in   401    401
GET    /api/agent/wallet                            401       401    403        in     in   401    401
GET    /api/agent/wallet/entries                    401       401    403        in     in   401    401
GET    /api/agent/withdrawals/quote                 401       401    403        in     in   401    401
POST   /api/agent/withdrawals                       401       401    403        in     in   401    401
GET    /api/agent/withdrawals                       401       401    403        in     in   401    401
GET    /api/agent/withdrawals/{withdrawal}          401       401    403        404    in   401    401
POST   /api/agent/withdrawals/{withdrawal}/cancel   401       401    403        404    in   401    401
"""

ADMIN = """
                                                    stranger  own  customer  clerk  finance  owner
POST   /api/admin/login                             in        in   in        in     in       in
GET    /api/admin/session                           401       401  401       in     in       in
POST   /api/admin/logout                            401       401  401       in     in       in
POST   /api/admin/password                          401       401  401       in     in       in
GET    /api/admin/overview                          401       401  401       in     in       in
GET    /api/admin/audit                             401       401  401       403    403      in
GET    /api/admin/pools                             401       401  401       in     403      in
POST   /api/admin/pools                             401       401  401       in     403      in
GET    /api/admin/numbers                           401       401  401       in     403      in
POST   /api/admin/numbers/{number}/lock             401       401  401       in     403      in
POST   /api/admin/numbers/{number}/unlock           401       401  401       in     403      in
GET    /api/admin/numbers/{number}/events           401       401  401       in     403      in
POST   /api/admin/imports/numbers                   401       401  401       in     403      in
GET    /api/admin/imports                           401       401  401       in     403      in
GET    /api/admin/imports/0                         401       401  401       404    403      404
POST   /api/admin/imports/0/apply                   401       401  401       404    403      404
GET    /api/admin/imports/0/errors.xlsx             401       401  401       404    403      404
GET    /api/admin/plans                             401       401  401       in     403      in
POST   /api/admin/plans                             401       401  401       in     403      in
GET    /api/admin/plans/{plan}                      401       401  401       in     403      in
PUT    /api/admin/plans/{plan}                      401       401  401       in     403      in
POST   /api/admin/plans/{plan}/publish              401       401  401       in     403      in
POST   /api/admin/plans/{plan}/stop                 401       401  401       in     403      in
GET    /api/admin/agents                            401       401  401       in     403      in
GET    /api/admin/agents/platform-invite            401       401  401       in     403      in
GET    /api/admin/agents/{agent}                    401       401  401       in     403      in
POST   /api/admin/agents/{agent}/approve            401       401  401       in     403      in
POST   /api/admin/agents/{agent}/refuse             401       401  401       in     403      in
POST   /api/admin/agents/{agent}/freeze             401       401  401       in     403      in
POST   /api/admin/agents/{agent}/unfreeze           401       401  401       in     403      in
GET    /api/admin/orders                            401       401  401       in     in       in
GET    /api/admin/reject-reasons                    401       401  401       in     in       in
GET    /api/admin/orders/{order}                    401       401  401       in     in       in
GET    /api/admin/orders/{order}/commission         401       401  401       in     in       in
POST   /api/admin/orders/{order}/accept             401       401  401       in     403      in
POST   /api/admin/orders/{order}/approve            401       401  401       in     403      in
POST   /api/admin/orders/{order}/confirm            401       401  401       in     403      in
POST   /api/admin/orders/{order}/reject             401       401  401       in     403      in
POST   /api/admin/orders/{order}/ship               401       401  401       in     403      in
POST   /api/admin/orders/{order}/sign               401       401  401       in     403      in
POST   /api/admin/orders/{order}/activate           401       401  401       in     403      in
POST   /api/admin/orders/{order}/first-charge       401       401  401       in     403      in
POST   /api/admin/orders/{order}/correct            401       401  401       in     403      in
POST   /api/admin/orders/{order}/unmask             401       401  401       in     403      in
GET    /api/admin/commissions                       401       401  401       403    in       in
POST   /api/admin/commissions/settle                401       401  401       403    in       in
GET    /api/admin/ledger/trial-balance              401       401  401       403    in       in
GET    /api/admin/ledger/entries                    401       401  401       403    in       in
GET    /api/admin/ledger/entries/{entry}            401       401  401       403    in       in
GET    /api/admin/withdrawals                       401       401  401       403    in       in
GET    /api/admin/withdrawals/{withdrawal}          401       401  401       403    in       in
POST   /api/admin/withdrawals/{withdrawal}/approve  401       401  401       403    in       in
POST   /api/admin/withdrawals/{withdrawal}/pay      401       401  401       403    in       in
POST   /api/admin/withdrawals/{withdrawal}/refuse   401       401  401       403    in       in
GET    /api/admin/staff                             401       401  401       403    403      in
POST   /api/admin/staff                             401       401  401       403    403      in
PUT    /api/admin/staff/{staff}                     401       401  401       403    403      in
POST   /api/admin/staff/{staff}/disable             401       401  401       403    403      in
POST   /api/admin/staff/{staff}/enable              401       401  401       403    403      in
POST   /api/admin/staff/{staff}/password            401       401  401       403    403      in
GET    /api/admin/rules                             401       401  401       403    403      in
PUT    /api/admin/rules                             401       401  401       403    403      in
GET    /api/admin/setup                             401       401  401       403    403      in
PUT    /api/admin/setup/company                     401       401  401       403    403      in
POST   /api/admin/setup/company/test                401       401  401       403    403      in
POST   /api/admin/setup/wipe-demo                   401       401  401       403    403      in
"""

ENDS_THE_SESSION = ("/logout",)


def rows(table: str) -> list[tuple[str, str, dict[str, str]]]:
    head, *lines = [line for line in table.splitlines() if line.strip()]
    kinds = head.split()
    return [(parts[0], parts[1], dict(zip(kinds, parts[2:], strict=True))) for parts in map(str.split, lines)]


@pytest.mark.parametrize("table", [SHOP, AGENT, ADMIN], ids=["shop", "agent", "admin"])
async def test_each_route_lets_in_whom_it_should_and_nobody_else(trading, table):
    _callers.clear()
    ids, wrong = await _ids(), []
    for method, path, expected in rows(table):
        for kind, wanted in expected.items():
            client = await _caller(trading, kind, fresh=path.endswith(ENDS_THE_SESSION))
            answer = await client.request(method, path.format(**ids))
            found = str(answer.status_code) if answer.status_code in (401, 403, 404) else "in"
            if found != wanted or answer.status_code >= 500:
                wrong.append(f"{method} {path} as {kind}: {answer.status_code}, not {wanted}")
    assert not wrong, "\n".join(wrong)


def test_no_route_is_without_its_row():
    written = {(method, path) for table in (SHOP, AGENT, ADMIN) for method, path, _ in rows(table)}
    served = {(e.method, e.path) for audience in AUDIENCES for e in audience.endpoints}
    assert {_plain(pair) for pair in written} == {_plain(pair) for pair in served}


async def test_a_staff_cookie_without_the_page_token_changes_nothing(trading):
    client = await trading.staff("owner")
    client.headers.pop("x-csrf-token")
    answer = await client.post("/api/admin/pools", json={"name": "偷偷建的号池"})
    assert (answer.status_code, answer.json()["code"]) == (403, "csrf_failed")
    assert not await statements.read("SELECT 1 FROM number_pools WHERE name = %s", ["偷偷建的号池"])


def _plain(route: tuple[str, str]) -> tuple[str, str]:
    """Parameters by place: /orders/{order} and /orders/<order_no:str> are the same."""
    method, path = route
    parts = ["*" if part[:1] in "{<" or part == "0" else part for part in path.split("/")]
    if parts[3] == "setup" and len(parts) > 4 and parts[4] in ("company", "*"):
        parts[4] = "*"
    return method, "/".join(parts)


async def _ids() -> dict[str, object]:
    await hiring.hire("spare", "备用", "clerk")

    async def one(sql: str) -> object:
        return next(iter((await statements.read(sql))[0].values()))

    return {
        "link": await one("SELECT code FROM links LIMIT 1"),
        "order": await one("SELECT order_no FROM orders WHERE order_state = 'submitted' LIMIT 1"),
        "plan": await one("SELECT id FROM plans WHERE name = '晴川卡'"),
        "invite": await one("SELECT invite_code FROM agents WHERE display_name = '陈知远'"),
        "agent": await one("SELECT id FROM agents WHERE display_name = '许听澜'"),
        "number": await one("SELECT MAX(id) FROM phone_numbers"),
        "withdrawal": await one("SELECT withdrawal_no FROM withdrawals LIMIT 1"),
        "staff": await one("SELECT id FROM staff WHERE login = 'spare'"),
        "entry": await one("SELECT MIN(id) FROM ledger_entries"),
    }


_callers: dict[str, object] = {}


async def _caller(trading, kind, *, fresh):
    if fresh or kind not in _callers:
        client = await _make(trading, kind)
        if fresh:
            return client
        _callers[kind] = client
    return _callers[kind]


async def _make(trading, kind):
    match kind:
        case "stranger":
            return trading.stranger()
        case "guest":
            return await trading.agent("nobody-yet")
        case "applicant":
            return await trading.agent("xu")
        case "own" | "agent":
            return await trading.agent("lin")
        case "other":
            return await _other_agent(trading)
        case "customer":
            row = (await statements.read("SELECT phone_index FROM orders WHERE order_state = 'submitted' LIMIT 1"))[0]
            return await trading.customer(row["phone_index"])
        case "other_customer":
            return await trading.customer("0" * 40)
        case _:
            return await trading.staff(kind)


async def _other_agent(trading):
    """Approved, and in nobody's chain."""
    client = await trading.agent("other")
    known = await statements.read("SELECT id FROM agents WHERE display_name = '别家'")
    if not known:
        invite = (await statements.read("SELECT value FROM options WHERE name = 'agents.platform_invite_code'"))[0]["value"]
        joined = {
            "invite_code": invite,
            "display_name": "别家",
            "phone_code": "sandbox-phone:13900000077",
            "agreed": ["agreement", "phone"],
        }
        agent_id = (await client.post("/api/agent/join", json=joined)).json()["id"]
        staff = await trading.staff("owner")
        await staff.post(f"/api/admin/agents/{agent_id}/approve", json={"reason": "资料齐全"})
    return client

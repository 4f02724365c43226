"""What the agents' mini-program sends and gets."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from server.web.shapes import NumberOffer, PatternChip, Shape, Tone


class Login(Shape):
    code: str = Field(min_length=1, max_length=128)


class Me(Shape):
    id: int
    display_name: str
    avatar_url: str | None
    phone_masked: str
    state: Literal["applied", "approved", "refused", "frozen"]
    state_reason: str | None
    invite_code: str | None
    """null until approved"""
    upline_name: str | None
    applied_at: str
    approved_at: str | None
    company_name: str
    direct_team: int
    active_links: int
    visits_today: int
    selling_allowed: bool
    """false: this installation keeps prices and ordering out of the mini-program"""


class LoginAnswer(Shape):
    token: str
    expires_at: str
    registered: bool
    me: Me | None
    company_name: str
    selling_allowed: bool
    """false: prices and ordering stay out of the mini-program, for strangers who open it too"""


class Inviter(Shape):
    display_name_masked: str
    initial: str
    company_name: str
    promises: list[str]


class Join(Shape):
    invite_code: str = Field(min_length=4, max_length=16)
    display_name: str = Field(min_length=1, max_length=20)
    phone_code: str | None = None
    """from <button open-type="getPhoneNumber">; or phone with sms_code"""
    phone: str | None = None
    sms_code: str | None = None
    agreed: list[Literal["agreement", "phone"]]


class AskJoinSms(Shape):
    phone: str


class Rename(Shape):
    display_name: str = Field(min_length=1, max_length=20)


class Todo(Shape):
    kind: str
    title: str
    detail: str
    tag: str
    order_no: str | None


class Today(Shape):
    orders: int
    activations: int
    settled_fen: int
    expected_fen: int


class PlanCard(Shape):
    id: int
    name: str
    operator: str
    operator_name: str
    monthly_fee_fen: int
    promo_months: int | None
    later_fee_fen: int | None
    data_gb: int
    directed_data_gb: int
    voice_minutes: int
    first_charge_fen: int
    selection_mode: Literal["none", "choose"]
    selection_label: str
    area_label: str
    i_earn_fen: int
    earn_condition: str
    """e.g. "激活并首充 50.00 元" """
    timing_label: str
    """e.g. "次月返" """
    weekly_activations: int


class PlanCards(Shape):
    items: list[PlanCard]
    total: int


class Home(Shape):
    display_name: str
    greeting: str
    available_fen: int
    expected_fen: int
    expected_orders: int
    next_expected_label: str
    today: Today
    todos: list[Todo]
    top_plans: list[PlanCard]
    notice: str | None


class AgentDisclosure(Shape):
    label: str
    headline: str
    detail: str
    tone: Tone


class LevelEarning(Shape):
    label: str
    amount_fen: int
    note: str


class PlanDetail(PlanCard):
    disclosures: list[AgentDisclosure]
    share_copy: list[str]
    levels: list[LevelEarning]
    patterns: list[PatternChip]


class AgentNumber(NumberOffer):
    i_earn_fen: int


class AgentNumberBatch(Shape):
    items: list[AgentNumber]
    matching: int
    more: bool


class MakeLink(Shape):
    plan_id: int
    number_id: int | None = None


class PosterStyle(Shape):
    style: str
    label: str
    url: str


class AgentLink(Shape):
    code: str
    url: str
    plan_id: int
    plan_name: str
    number_parts: list[str] | None
    title: str
    share_copy: list[str]
    """texts to send, the link included"""
    share_path: str
    """mini-program path for onShareAppMessage"""
    visits: int
    visitors: int
    orders: int
    qr_url: str
    posters: list[PosterStyle]
    created_at: str


class Axis(Shape):
    label: str
    """订单 资料 卡 佣金"""
    value: str
    tone: Tone
    detail: str | None
    at: str | None


class AgentOrder(Shape):
    order_no: str
    headline: str
    tag: str | None
    tone: Tone
    plan_name: str
    number_masked: str
    customer_masked: str
    amount_fen: int
    amount_state: Literal["expected", "settled", "lost"]
    is_team: bool
    axes: list[Axis]


class OrderTab(Shape):
    key: Literal["all", "todo", "moving", "to_activate", "to_settle"]
    label: str
    count: int


class AgentOrders(Shape):
    tabs: list[OrderTab]
    items: list[AgentOrder]
    total: int
    page: int
    size: int


class Parcel(Shape):
    carrier_name: str
    waybill: str
    steps: list[AgentStep]


class AgentStep(Shape):
    title: str
    at: str
    detail: str | None


class AgentOrderDetail(AgentOrder):
    advice: str
    monthly_fee_fen: int
    region: str
    commission_note: str
    """e.g. "3 项条件，已满足 1 项" """
    parcel: Parcel | None
    phone_masked: str
    delivery_masked: str
    placed_at: str
    steps: list[AgentStep]
    refusal: str | None


class Wallet(Shape):
    available_fen: int
    expected_fen: int
    expected_orders: int
    held_fen: int
    debt_fen: int
    months: list[str]


class WalletEntry(Shape):
    id: int
    kind: Literal["earned", "clawback", "withdrawal", "returned", "debt"]
    title: str
    detail: str
    amount_fen: int
    """signed: what it did to the available balance"""
    balance_fen: int
    at: str
    order_no: str | None
    withdrawal_no: str | None


class WithdrawalQuote(Shape):
    gross_fen: int
    fee_fen: int
    fee_label: str
    tax_fen: int
    tax_label: str
    tax_formula: str
    net_fen: int
    available_fen: int
    left_fen: int
    minimum_fen: int
    times_left: int
    allowed: bool
    refusal: str | None
    result_by: str


class RequestWithdrawal(Shape):
    gross_fen: int = Field(gt=0)
    method: Literal["bank", "alipay"]
    account: str = Field(min_length=4, max_length=40)
    holder_name: str = Field(min_length=2, max_length=30)
    bank_name: str | None = Field(default=None, max_length=40)


class Withdrawal(Shape):
    withdrawal_no: str
    state: Literal["requested", "approved", "paid", "refused", "cancelled"]
    state_label: str
    gross_fen: int
    fee_fen: int
    tax_fen: int
    net_fen: int
    fee_label: str
    tax_label: str
    payee_label: str
    requested_at: str
    steps: list[WithdrawalStep]
    refusal: str | None
    can_cancel: bool


class WithdrawalStep(Shape):
    title: str
    detail: str
    at: str | None
    state: Literal["done", "now", "ahead", "bad"]


Parcel.model_rebuild()
Withdrawal.model_rebuild()

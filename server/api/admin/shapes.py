"""What the staff's panel sends and gets."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from server.web.shapes import Explanation, Shape, Tone


class Login(Shape):
    login: str = Field(max_length=40)
    password: str = Field(max_length=200)


class StaffSession(Shape):
    name: str
    login: str
    role: Literal["owner", "clerk", "finance"]
    role_label: str
    permissions: list[str]
    csrf_token: str
    company_name: str
    sandbox: bool
    has_demo_data: bool
    must_change_password: bool


class ChangePassword(Shape):
    old: str = Field(max_length=200)
    new: str = Field(max_length=200)


class Metric(Shape):
    key: str
    label: str
    value: int
    unit: Literal["count", "fen"]
    previous: int
    """the same hours of yesterday"""


class FunnelStep(Shape):
    label: str
    count: int
    of_previous_bps: int | None
    note: str | None


class QueueItem(Shape):
    key: str
    label: str
    count: int
    oldest_minutes: int | None


class DayCount(Shape):
    day: str
    orders: int
    activations: int


class NamedCount(Shape):
    name: str
    orders: int
    activations: int


class Overview(Shape):
    as_of: str
    metrics: list[Metric]
    funnel: list[FunnelStep]
    funnel_note: str
    queue: list[QueueItem]
    days: list[DayCount]
    plans: list[NamedCount]
    agents: list[NamedCount]


class Pool(Shape):
    id: int
    name: str
    available: int
    total: int


class NewPool(Shape):
    name: str = Field(min_length=1, max_length=40)


class StockNumber(Shape):
    id: int
    digits: str
    parts: list[str]
    pool_name: str
    carrier_name: str
    region: str
    pattern_label: str | None
    status: Literal["available", "reserved", "sold", "retired"]
    status_label: str
    locked: bool
    holder: str
    """who holds it and until when, or "" """
    price_fen: int
    prestore_fen: int
    min_spend_fen: int
    contract_months: int


class NumberEvent(Shape):
    at: str
    title: str
    detail: str
    actor: str


class Reason(Shape):
    reason: str = Field(min_length=2, max_length=200)


class ImportProblem(Shape):
    row: int
    """counts the header as row 1"""
    value: str
    column: str
    kind: str
    """what problem_counts counts it under"""
    problem: str
    remedy: str
    severity: Literal["error", "warning"]


class ProblemCount(Shape):
    problem: str
    count: int


class ImportReport(Shape):
    id: int
    file_name: str
    encoding: str
    pool_name: str
    state: Literal["checked", "applying", "applied", "failed"]
    rows: int
    fresh: int
    """new numbers that apply would write"""
    known: int
    """already in stock, left as they are"""
    duplicate_in_file: int
    invalid: int
    warnings: int
    columns: list[str]
    unused_columns: list[str]
    notes: list[str]
    """what to know about the file as a whole, in sentences"""
    problems: list[ImportProblem]
    """the first 50; all of them are in errors.xlsx"""
    problem_counts: list[ProblemCount]
    available_before: int
    available_after: int
    rows_done: int
    """how far applying has come, of `rows`"""
    written: int
    created_at: str
    created_by: str
    applied_at: str | None


class CommissionDraft(Shape):
    """What each level earns on one activated card, and when."""

    levels_fen: list[int] = Field(min_length=1, max_length=2)
    """first the seller, then the one above"""
    platform_income_fen: int = Field(ge=0)
    """what the operator pays us for the card"""
    activate_within_days: int = Field(ge=1, le=90)
    first_charge_required: bool
    timing: Literal["instant", "next_month"]


class PlanDraft(Shape):
    name: str = Field(min_length=2, max_length=40)
    operator: Literal["mobile", "unicom", "telecom", "broadcast", "virtual"]
    monthly_fee_fen: int = Field(ge=0)
    promo_months: int | None = Field(default=None, ge=1, le=120)
    later_fee_fen: int | None = Field(default=None, ge=0)
    first_month_note: str = Field(max_length=100)
    data_gb: int = Field(ge=0)
    directed_data_gb: int = Field(ge=0)
    voice_minutes: int = Field(ge=0)
    overage_data_fen_per_gb: int = Field(ge=0)
    overage_voice_fen_per_minute: int = Field(ge=0)
    overage_note: str = Field(max_length=300)
    first_charge_fen: int = Field(ge=0)
    first_charge_note: str = Field(max_length=300)
    contract_months: int = Field(ge=0, le=240)
    contract_note: str = Field(max_length=300)
    later_note: str = Field(max_length=300)
    min_age: int = Field(ge=16, le=100)
    max_age: int = Field(ge=16, le=120)
    per_person_limit: int = Field(ge=1, le=5)
    eligibility_note: str = Field(max_length=300)
    cancel_headline: str = Field(max_length=60)
    cancel_note: str = Field(max_length=300)
    activation_days: int = Field(ge=1, le=90)
    selection_mode: Literal["none", "choose"]
    region_note: str = Field(max_length=100)
    delivery_note: str = Field(max_length=100)
    allowed_areas: list[str]
    """region codes of any level; empty: everywhere"""
    forbidden_areas: list[str]
    address_keywords: list[str]
    """words that an address may not contain, e.g. 驿站"""
    faqs: list[dict[str, str]]
    """[{"question", "answer"}]"""
    share_copy: list[str]
    pool_ids: list[int]
    commission: CommissionDraft


class PlanRow(Shape):
    id: int
    name: str
    operator_name: str
    status: Literal["draft", "published", "stopped"]
    status_label: str
    version: int
    monthly_fee_fen: int
    levels_fen: list[int]
    orders: int
    available_numbers: int


class PlanFile(Shape):
    id: int
    status: Literal["draft", "published", "stopped"]
    status_label: str
    version: int
    has_unpublished_changes: bool
    draft: PlanDraft
    missing: list[str]
    """what must be filled before it can be published"""


class AgentRow(Shape):
    id: int
    display_name: str
    phone_masked: str
    state: Literal["applied", "approved", "refused", "frozen"]
    state_label: str
    upline_name: str | None
    applied_at: str
    orders: int
    activations: int
    available_fen: int


class AgentEvent(Shape):
    at: str
    title: str
    detail: str
    actor: str


class AgentFile(AgentRow):
    invite_code: str | None
    direct_team: int
    expected_fen: int
    held_fen: int
    debt_fen: int
    events: list[AgentEvent]


class PlatformInvite(Shape):
    """The code by which an agent joins directly below the platform."""

    invite_code: str


class StateStep(Shape):
    label: str
    state: Literal["done", "now", "ahead", "side"]


class StateAxis(Shape):
    axis: Literal["order", "material", "card", "settlement"]
    label: str
    steps: list[StateStep]


class TimelineEvent(Shape):
    at: str
    axis: Literal["order", "material", "card", "settlement"]
    title: str
    detail: str
    actor: str
    applied: bool


class RiskCheck(Shape):
    title: str
    detail: str
    tone: Tone


class OrderRow(Shape):
    order_no: str
    state: str
    state_label: str
    tone: Tone
    plan_name: str
    customer_masked: str
    region: str
    number_parts: list[str] | None
    seller_name: str
    placed_at: str
    waiting_minutes: int
    card_label: str
    settlement_label: str


class Move(Shape):
    """A move that this order allows now to this member of staff."""

    verb: Literal["accept", "approve", "confirm", "reject", "ship", "sign", "activate", "first-charge", "correct"]
    label: str


class CorrectionTarget(Shape):
    to: str
    label: str


class SentConsent(Shape):
    title: str
    version: str
    at: str


class OrderFile(OrderRow):
    moves: list[Move]
    corrections: list[CorrectionTarget]
    axes: list[StateAxis]
    timeline: list[TimelineEvent]
    checks: list[RiskCheck]
    id_number_masked: str
    phone_masked: str
    address_masked: str
    age: int
    gender_label: str
    number_carrier: str | None
    number_pool: str | None
    first_charge_fen: int
    """what the commission asks the customer to charge at first; 0: nothing"""
    upline_name: str | None
    link_code: str
    entry_label: str
    consents: list[SentConsent]
    carrier_name: str | None
    waybill: str | None
    refusal: str | None
    commission: Explanation


class RejectReason(Shape):
    code: str
    stage: str
    text: str
    fixable: bool
    customer_reads: str
    agent_reads: str


class Reject(Shape):
    reason_code: str
    note: str = Field(default="", max_length=200)


class Ship(Shape):
    carrier: str
    waybill: str = Field(min_length=6, max_length=40)


class Sign(Shape):
    signed_at: str | None = None


class Activate(Shape):
    activated_on: str
    holder_matches: bool


class FirstCharge(Shape):
    amount_fen: int = Field(gt=0)
    charged_on: str


class Correct(Shape):
    to: str
    reason: str = Field(min_length=2, max_length=200)


class Unmask(Shape):
    fields: list[Literal["name", "id_number", "phone", "address"]] = Field(min_length=1)
    reason: str = Field(min_length=2, max_length=200)


class Unmasked(Shape):
    values: dict[str, str]
    seconds: int


class CommissionRow(Shape):
    order_no: str
    plan_name: str
    seller_name: str
    upline_name: str | None
    amounts_fen: list[int]
    total_fen: int
    state: Literal["quoted", "pending", "settled", "revoked"]
    state_label: str
    met: int
    total: int
    due_label: str
    ready: bool
    """all conditions met and due: settling will succeed"""


class SettleOrders(Shape):
    order_nos: list[str] = Field(min_length=1, max_length=500)


class RefusedSettlement(Shape):
    order_no: str
    reason: str


class Settled(Shape):
    settled: list[str]
    total_fen: int
    refused: list[RefusedSettlement]


class AccountBalance(Shape):
    code: str
    name: str
    debit_fen: int
    credit_fen: int


class TrialBalance(Shape):
    as_of: str
    accounts: list[AccountBalance]
    debit_fen: int
    credit_fen: int
    difference_fen: int


class PostingLine(Shape):
    source: str
    destination: str
    amount_fen: int


class LedgerEntry(Shape):
    id: int
    entry_no: str
    reference: str
    kind: str
    title: str
    at: str
    actor: str
    postings: list[PostingLine]
    amount_fen: int
    """signed for the account that was asked for, else the sum of the postings"""
    balance_fen: int | None
    order_no: str | None
    withdrawal_no: str | None
    why: list[str]


class WithdrawalRow(Shape):
    withdrawal_no: str
    agent_name: str
    payee_label: str
    gross_fen: int
    fee_fen: int
    tax_fen: int
    net_fen: int
    state: Literal["requested", "approved", "paid", "refused", "cancelled"]
    state_label: str
    check_label: str
    check_tone: Tone
    requested_at: str
    waiting_minutes: int


class Check(Shape):
    title: str
    detail: str
    tone: Tone


class WithdrawalFile(WithdrawalRow):
    fee_label: str
    tax_label: str
    tax_formula: str
    checks: list[Check]
    sources: list[SourceLine]
    payee_account: str | None
    """in full only while it must be paid by hand and the reader may pay; audited"""
    refusal: str | None
    slip_no: str | None
    moves: list[Literal["approve", "pay", "refuse"]]


class SourceLine(Shape):
    label: str
    amount_fen: int


class Pay(Shape):
    slip_no: str = Field(min_length=4, max_length=64)


class SetupField(Shape):
    name: str
    label: str
    value: str
    """a secret shows its first and last characters only"""
    secret: bool
    filled: bool
    hint: str


class SetupSection(Shape):
    key: Literal["company", "domain", "wechat", "sms", "pay"]
    title: str
    summary: str
    done: bool
    fields: list[SetupField]


class OpeningCheck(Shape):
    title: str
    ok: bool
    detail: str


class Setup(Shape):
    sections: list[SetupSection]
    checks: list[OpeningCheck]
    sandbox: bool
    has_demo_data: bool


class SetupValues(Shape):
    values: dict[str, str]


class TestLine(Shape):
    title: str
    ok: bool
    message: str
    seconds: float


class TestResult(Shape):
    lines: list[TestLine]


class WipeDemo(Shape):
    confirm: str


class Wiped(Shape):
    removed: dict[str, int]


class AuditRow(Shape):
    id: int
    at: str
    actor: str
    action: str
    subject: str
    reason: str
    detail: dict[str, Any]


WithdrawalFile.model_rebuild()

"""What an audit row's codes mean, for people. Pure; a code without words here reads 其他操作."""

from __future__ import annotations

OTHERWISE = "其他操作"

ACTIONS = {
    "options.changed": "修改设置",
    "options.unlawful": "设置超出法规上限，已拒绝",
    "staff.signed_in": "登录后台",
    "staff.locked_out": "连续输错密码，锁定登录",
    "staff.hired": "新增员工账号",
    "staff.changed": "修改员工姓名或角色",
    "staff.disabled": "停用员工账号",
    "staff.enabled": "恢复员工账号",
    "staff.password_changed": "修改密码",
    "staff.password_reset": "重设员工密码",
    "agent.joined": "申请加入",
    "agent.applied": "重新申请加入",
    "agent.approved": "通过代理申请",
    "agent.refused": "拒绝代理申请",
    "agent.frozen": "冻结代理",
    "agent.unfrozen": "解冻代理",
    "agent.renamed": "修改代理名称",
    "pool.created": "新建号池",
    "number.locked": "锁定号码",
    "number.unlocked": "解锁号码",
    "import.checked": "检查号码表",
    "import.applied": "导入号码",
    "plan.publish": "发布套餐",
    "plan.stop": "下架套餐",
    "order.unmask": "查看客户完整资料",
    "order.correct": "更正订单状态",
    "commission.settled": "结算佣金",
    "commission.revoked": "撤回佣金",
    "commission.restore": "恢复佣金",
    "commission.evidence_withdrawn": "撤回佣金凭据",
    "withdrawal.approved": "通过提现",
    "withdrawal.paid": "登记打款",
    "withdrawal.refused": "拒绝提现",
    "withdrawal.unmasked": "查看收款账号",
    "demo.wiped": "清空演示数据",
}

SUBJECTS = {
    "agent": "代理",
    "staff": "员工",
    "options": "设置",
    "number": "号码",
    "pool": "号池",
    "import": "导入",
    "plan": "套餐",
    "order": "订单",
    "withdrawal": "提现",
}

_OPTION_SECTIONS = {
    "company": "公司",
    "domain": "域名",
    "wechat": "微信",
    "sms": "短信",
    "pay": "收付款",
    "sales": "销售",
    "agents": "代理",
    "payouts": "提现",
    "compliance": "合规",
}


def action_label(action: str) -> str:
    """修改设置 for options.changed."""
    return ACTIONS.get(action, OTHERWISE)


def subject_label(subject: str) -> str:
    """代理 12 for agent:12."""
    kind, _, name = subject.partition(":")
    if kind == "options":
        name = _OPTION_SECTIONS.get(name, name)
    return f"{SUBJECTS.get(kind, '')} {name}".strip()


def actions_like(words: str) -> list[str]:
    """The codes whose Chinese holds these words: for searching."""
    return [code for code, label in ACTIONS.items() if words in label]

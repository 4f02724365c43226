"""Why a sheet as a whole is refused. What is wrong with one row is a `Problem`, not an error."""

from __future__ import annotations

from server.core.errors import DomainError


class SheetUnreadable(DomainError):
    code = "sheet_unreadable"
    status = 422
    message = "这个文件读不了，请在 Excel 里另存为 .xlsx 或 CSV 后重新上传"


class SheetTooLarge(DomainError):
    code = "sheet_too_large"
    status = 413
    message = "文件太大，请拆成几份分别上传"


class ImportNotFound(DomainError):
    code = "not_found"
    status = 404
    message = "没有找到这次导入，可能链接不完整"


class ImportBusy(DomainError):
    """Another process is writing this sheet; nothing was changed by this call."""

    code = "state_changed"
    status = 409
    message = "这份表正在写入，请等它完成再看结果"


class ImportDone(DomainError):
    """It was applied before; applying again would change nothing."""

    code = "state_changed"
    status = 409
    message = "这份表已经写入过，不用再写一次"

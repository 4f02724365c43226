"""Posters as an agent sends them on: the code opens the link, everything is readable, nothing runs out of its place."""

from __future__ import annotations

import io
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import fields, replace
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from server.gateways.wechat import WeChatConfig, make_wechat
from server.sales.sharing import fonts, posters, qr
from server.sales.sharing.drawing import PosterFacts, card, poster, typesetting
from server.sales.sharing.drawing.number_poster import draw_number_poster
from server.sales.sharing.drawing.palettes import PALETTES, Colour
from server.sales.sharing.drawing.plan_poster import draw_plan_poster
from server.sales.sharing.drawing.small_print import set_small_print
from server.sales.sharing.fonts import Face, FontsMissing

LINK = "https://haoka.example.com/s/7kq2m9xa"
STYLES = ("plain", "jade", "night")
PLAN = PosterFacts(
    style="plain",
    url=LINK,
    plan_name="晴川卡",
    operator_name="中国电信",
    monthly_fee_fen=1900,
    promo_months=24,
    later_fee_fen=3900,
    data_gb=80,
    directed_data_gb=30,
    voice_minutes=100,
    number_parts=None,
    agent_name="林小满",
    avatar=None,
    mini_code=None,
    disclosures=("第 25 个月起，每月 39.00 元", "合约 12 个月", "限 18 至 60 周岁，本人激活"),
    company_name="青木通信",
    first_charge_fen=5000,
)
NUMBER = replace(
    PLAN,
    number_parts=("191", "5720", "6688"),
    number_region="浙江杭州",
    number_min_spend_fen=2900,
    number_contract_months=12,
    number_prestore_fen=12000,
)
LONG_NAME = "星汉灿烂全国通用超大流量长期畅享校园青春版超值套餐二零二六年春季特别优惠卡号"


def opened(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content))


def sent_on(content: bytes) -> Image.Image:
    """What a chat makes of a picture: half as wide, and saved at quality 50."""
    small = opened(content).resize((375, 667), Image.Resampling.BILINEAR)
    out = io.BytesIO()
    small.save(out, "JPEG", quality=50)
    return opened(out.getvalue())


def read(picture: Image.Image) -> list[str]:
    return [found.text for found in zxingcpp.read_barcodes(picture)]


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("facts", [PLAN, NUMBER], ids=["plan", "number"])
@pytest.mark.parametrize("url", [LINK, "http://127.0.0.1:8000/s/ab", "https://shop.a-rather-long-company-name.com.cn/s/7kq2m9xa?from=p"])
def test_the_code_opens_the_link_even_after_a_chat_has_shrunk_it(style: str, facts: PosterFacts, url: str) -> None:
    drawn = poster(replace(facts, style=style, url=url))
    assert (opened(drawn).format, opened(drawn).size) == ("JPEG", (750, 1334))
    assert read(opened(drawn)) == [url]
    assert read(sent_on(drawn)) == [url]


@pytest.mark.parametrize("facts", [PLAN, NUMBER], ids=["plan", "number"])
async def test_a_mini_program_code_stands_beside_the_link_and_takes_nothing_from_it(facts: PosterFacts) -> None:
    code = await make_wechat(WeChatConfig()).mini_program_code("7kq2m9xa", "pages/plan/plan")
    drawn = poster(replace(facts, mini_code=code))
    assert sorted(read(opened(drawn))) == [LINK, "pages/plan/plan?scene=7kq2m9xa"]
    assert LINK in read(sent_on(drawn))
    assert poster(replace(facts, mini_code=b"not a picture")) == poster(facts)


def test_a_plain_code_has_its_quiet_zone() -> None:
    drawn = opened(qr.png(LINK, box_pixels=10))
    assert read(drawn) == [LINK]
    assert drawn.width == 10 * qr.modules(LINK)
    assert drawn.convert("L").crop((0, 0, drawn.width, 40)).getextrema() == (255, 255)
    assert drawn.convert("L").crop((40, 40, 50, 50)).getextrema() == (0, 0)


@pytest.mark.parametrize(
    "changes",
    [
        {"plan_name": LONG_NAME, "agent_name": "欧阳司徒上官皇甫令狐诸葛公孙慕容"},
        {"plan_name": "甲" * 40, "monthly_fee_fen": 12345600, "later_fee_fen": 99999900, "promo_months": 120},
        {"plan_name": "A very long English name that nobody shortened", "data_gb": 99999, "voice_minutes": 44640},
        {"operator_name": "某某某某某某某某虚拟运营商", "number_region": "黔西南布依族苗族自治州", "agent_name": "x" * 60},
        {"disclosures": ("每一句都很长的说明，写满了各种各样的条件和限制",) * 20},
        {"number_min_spend_fen": 99999900, "number_price_fen": 88888800, "number_prestore_fen": 88888800},
    ],
)
@pytest.mark.parametrize("draw", [draw_plan_poster, draw_number_poster])
def test_nothing_runs_out_of_its_place(draw, changes: dict) -> None:
    facts = replace(PLAN if draw is draw_plan_poster else NUMBER, **changes)
    palette, sheet = PALETTES["plain"], draw(facts).image
    low = 1334 - 40 - 38 * len(set_small_print(facts))
    assert colours(sheet, (0, 0, 38, low - 300)) == {palette.sheet.ground}
    assert colours(sheet, (712, 0, 750, low - 330)) == {palette.sheet.ground}
    bottom = palette.sheet.ground if draw is draw_plan_poster else palette.pane.ground
    assert colours(sheet, (0, low, 56, 1334)) == {bottom}
    assert colours(sheet, (712, low, 750, 1334)) == {bottom}
    assert colours(sheet, (0, 1318, 750, 1334)) == {bottom}
    if draw is draw_plan_poster:
        assert colours(sheet, (692, 330, 708, 600)) == {palette.card.ground}
    assert read(sheet) == [LINK]


def colours(sheet: Image.Image, box: tuple[int, int, int, int]) -> set[Colour]:
    return {colour for _, colour in sheet.crop(box).getcolors(maxcolors=100_000)}


def test_each_fact_changes_the_picture() -> None:
    """A field that is read but never drawn would leave a poster that says less than it should."""
    changed = {
        "style": "night", "url": f"{LINK}b", "plan_name": "青禾卡", "operator_name": "中国联通", "monthly_fee_fen": 2900,
        "promo_months": 12, "later_fee_fen": 4900, "data_gb": 100, "directed_data_gb": 0, "voice_minutes": 0, "agent_name": "陈",
        "disclosures": ("没有合约期",), "company_name": "青屿号卡", "first_charge_fen": 0, "choose_number": False,
    }  # fmt: skip
    for name, value in changed.items():
        assert poster(replace(PLAN, **{name: value})) != poster(PLAN), name
    of_numbers = {
        "number_parts": ("191", "5720", "6689"), "number_region": "北京", "number_phrase": "双对", "number_price_fen": 100,
        "number_prestore_fen": 0, "number_min_spend_fen": 3900, "number_contract_months": 24, "style": "jade", "agent_name": "陈",
        "plan_name": "青禾卡", "operator_name": "中国联通", "url": f"{LINK}b", "monthly_fee_fen": 2900, "disclosures": (),
        "first_charge_fen": 0,
    }  # fmt: skip
    for name, value in of_numbers.items():
        assert poster(replace(NUMBER, **{name: value})) != poster(NUMBER), name
    assert {field.name for field in fields(PosterFacts)} == {*changed, *of_numbers, "avatar", "mini_code"}


def test_a_poster_in_the_store_is_found_again_only_for_the_very_same_content() -> None:
    others = [replace(PLAN, **{name: picture}) for name in ("avatar", "mini_code") for picture in (b"a", b"b")]
    prints = [posters._fingerprint(facts) for facts in (PLAN, replace(PLAN, data_gb=100), *others)]
    assert len(set(prints)) == len(prints)
    assert posters._fingerprint(replace(PLAN)) == prints[0]


def test_without_a_picture_the_name_begins_the_circle() -> None:
    face = Image.new("RGB", (64, 64), (200, 30, 30))
    out = io.BytesIO()
    face.save(out, "PNG")
    with_face = draw_plan_poster(replace(PLAN, avatar=out.getvalue())).image
    assert with_face.getpixel((104, 1000)) == (200, 30, 30)
    assert with_face.getpixel((61, 957)) == PALETTES["plain"].sheet.ground
    huge = io.BytesIO()
    Image.new("1", (5000, 5000)).save(huge, "PNG")
    for nothing in (None, b"", b"nonsense", out.getvalue()[:60], huge.getvalue()):
        assert poster(replace(PLAN, avatar=nothing)) == poster(PLAN)


def test_a_rare_character_is_drawn_and_never_a_box() -> None:
    for sign in "𠮷㙓䶮堃喆":
        file, shown = typesetting._found(Face.BOLD, sign)
        assert shown == sign
        assert bytes(typesetting._font(file, 24).getmask(shown)) != typesetting._tofu(file)
    assert typesetting._found(Face.BOLD, "\u0378")[1] == "〓"


def test_a_character_of_another_font_is_fetched_from_there(monkeypatch: pytest.MonkeyPatch) -> None:
    regular, serif = fonts.chain(Face.REGULAR)[0], fonts.chain(Face.SERIF)[0]
    monkeypatch.setattr(typesetting, "_has", lambda file, sign: sign != "龘" or file == serif)
    monkeypatch.setattr(typesetting, "chain", lambda face: (regular, serif))
    typesetting._found.cache_clear()
    try:
        assert typesetting._found(Face.REGULAR, "龘") == (serif, "龘")
        assert typesetting._found(Face.REGULAR, "林") == (regular, "林")
    finally:
        typesetting._found.cache_clear()


def test_emoji_and_hidden_characters_leave_no_trace() -> None:
    assert typesetting.clean(" 林\u200b小满 🌹👩\u200d👩\u200d👧 ❤️\ufe0f\n好 ") == "林小满 好"
    assert poster(replace(PLAN, agent_name="林小满🌹")) == poster(PLAN)
    assert poster(replace(PLAN, agent_name="🌹")) == poster(replace(PLAN, agent_name="青木通信"))


def test_lines_break_where_a_printer_would_break_them() -> None:
    room = 10 * 24
    text = "合约 12 个月，期内（含首月）销号付剩余月租的 30%，流量 5.00 元/GB，通话 0.10 元/分钟。满后随时可销号！"
    broken = typesetting.lines(text, Face.REGULAR, 24, room)
    assert "".join(broken).replace(" ", "") == text.replace(" ", "")
    for line in broken:
        assert typesetting.width(line, Face.REGULAR, 24) <= room
        assert line[0] not in "，。！）%/"
        assert line[-1] not in "（"
    for whole in ("12", "30%", "5.00", "元/GB", "0.10"):
        assert any(whole in line for line in broken)


def test_text_is_never_set_smaller_than_can_be_read() -> None:
    text, size = typesetting.fitted("甲" * 50, Face.BOLD, 36, 200)
    assert size == 24
    assert text.endswith("…")
    assert typesetting.width(text, Face.BOLD, size) <= 200
    assert typesetting.fitted("甲乙", Face.BOLD, 36, 200) == ("甲乙", 36)


def test_the_small_print_says_everything_while_it_can_and_where_the_rest_is() -> None:
    assert "".join(set_small_print(PLAN)) == (
        "第 25 个月起，每月 39.00 元。合约 12 个月。限 18 至 60 周岁，本人激活。套餐由中国电信提供，青木通信受托推广。"
    )
    of_number = "".join(set_small_print(NUMBER)).replace(" ", "")
    assert of_number.startswith("晴川卡每月19.00元，首充50.00元。第25个月起，每月39.00元。")
    crowded = set_small_print(replace(PLAN, disclosures=(*PLAN.disclosures, "很长的说明" * 40)))
    assert len(crowded) <= 6
    text = "".join(crowded)
    assert text.startswith("第 25 个月起，每月 39.00 元。合约 12 个月。")
    assert text.endswith("其余见套餐页。套餐由中国电信提供，青木通信受托推广。")


@pytest.mark.parametrize("style", STYLES)
def test_every_text_stands_out_from_its_ground(style: str) -> None:
    palette = PALETTES[style]
    for tones in (palette.sheet, palette.card, palette.pane):
        for colour in (tones.text, tones.muted, tones.accent, tones.rise):
            assert contrast(colour, tones.ground) >= 4.5


def contrast(one: Colour, other: Colour) -> float:
    """As WCAG 2 counts it."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: Colour) -> float:
    linear = [part / 3294.6 if part <= 10 else ((part / 255 + 0.055) / 1.055) ** 2.4 for part in colour]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("facts", [PLAN, NUMBER, replace(PLAN, plan_name=LONG_NAME, monthly_fee_fen=12345600)])
def test_the_share_card_is_a_square_that_keeps_its_margins(facts: PosterFacts) -> None:
    drawn = opened(card(facts))
    assert (drawn.format, drawn.size) == ("JPEG", (500, 500))
    right = drawn.convert("L").crop((480, 0, 500, 500)).getextrema()
    assert right[1] - right[0] < 40


@pytest.fixture
def no_fonts_known(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    """Only a folder that the test fills."""
    monkeypatch.setattr(fonts, "_folders", lambda: iter([tmp_path]))
    fonts._files.cache_clear()
    fonts.chain.cache_clear()
    yield tmp_path
    fonts._files.cache_clear()
    fonts.chain.cache_clear()


def test_a_machine_without_chinese_fonts_says_so(no_fonts_known: Path) -> None:
    assert fonts.missing() == list(Face)
    with pytest.raises(FontsMissing) as refused:
        fonts.chain(Face.BOLD)
    assert "字体" in refused.value.message


def test_one_font_stands_in_for_those_that_are_missing(no_fonts_known: Path) -> None:
    (no_fonts_known / "deep").mkdir()
    (no_fonts_known / "deep" / "NotoSansSC_700Bold.ttf").touch()
    assert fonts.missing() == [Face.REGULAR, Face.SERIF]
    assert {fonts.chain(face)[0].path for face in Face} == {str(no_fonts_known / "deep" / "NotoSansSC_700Bold.ttf")}


def test_the_chosen_folder_comes_first(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HAOKA_FONT_DIR", str(tmp_path))
    assert next(iter(fonts._folders())) == tmp_path


def test_a_worker_that_draws_nothing_holds_no_picture_library() -> None:
    asked = "import sys, server.sales.sharing.posters as p; sys.exit(any(m.split('.')[0] in {'PIL', 'qrcode'} for m in sys.modules))"
    assert subprocess.run([sys.executable, "-c", asked], cwd=Path(__file__).parent.parent, check=False).returncode == 0

"""A bound volume, opened by other readers: pages, numbers, bookmarks, links, labels, and what must not be in it."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pikepdf
import pypdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from qjsc_docs.engine.volume import Inspected, Part, Placed, Volume, bind, inspect, place, spool, verify
from qjsc_docs.errors import DataError, WriteError

from .files import changed, link, named, outline, pdf


@pytest.fixture(params=[spool.MOST, 0], ids=["in memory", "on the disk"], autouse=True)
def _both_ways(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test twice: as for small attachments, and as for large ones."""
    monkeypatch.setattr(spool, "MOST", request.param)


def volume(folder: Path, *parts: Part, **options: Any) -> pypdf.PdfReader:
    """The bound and verified volume."""
    out = folder / "装订本.pdf"
    placed = bind(out, parts, Volume(**options))
    verify(out, parts, placed)
    return pypdf.PdfReader(out)


def tree(reader: pypdf.PdfReader, items: Sequence[Any] | None = None) -> list[Any]:
    """The bookmarks as (title, page from 1), those beneath in a list behind."""
    return [
        tree(reader, item) if isinstance(item, list) else (item.title, reader.get_destination_page_number(item) + 1)
        for item in (reader.outline if items is None else items)
    ]


def words(reader: pypdf.PdfReader) -> list[list[str]]:
    """What each page says, line by line."""
    return [page.extract_text().split("\n") for page in reader.pages]


def test_pages_stand_in_order_with_their_numbers(tmp_path: Path) -> None:
    one, two = pdf(tmp_path / "1.pdf", ["a", "b"]), pdf(tmp_path / "2.pdf", ["c"])
    reader = volume(tmp_path, Part(one), Part(two), Part(one, pages=range(1, 2)))
    assert words(reader) == [["a", "— 1 —"], ["b", "— 2 —"], ["c", "— 3 —"], ["b", "— 4 —"]]


def test_cover_and_contents_have_labels_instead_of_numbers(tmp_path: Path) -> None:
    front, body = pdf(tmp_path / "f.pdf", ["cover", "list", "list2"]), pdf(tmp_path / "b.pdf", ["a", "b"])
    reader = volume(tmp_path, Part(front, own=True, numbered=False, labels=("封面", "目录")), Part(body))
    assert reader.page_labels == ["封面", "目录", "目录", "1", "2"]
    assert words(reader) == [["cover"], ["list"], ["list2"], ["a", "— 1 —"], ["b", "— 2 —"]]


def test_a_draft_says_so_beside_each_number(tmp_path: Path) -> None:
    reader = volume(tmp_path, Part(pdf(tmp_path / "1.pdf", ["a", "b"])), draft=True)
    assert words(reader) == [["a", "草稿 — 1 —"], ["b", "— 2 — 草稿"]]


def test_printed_on_both_sides_parts_begin_on_the_right(tmp_path: Path) -> None:
    front, one = pdf(tmp_path / "f.pdf", ["cover"]), pdf(tmp_path / "1.pdf", ["a"])
    reader = volume(
        tmp_path,
        Part(front, own=True, numbered=False, labels=("封面",)),
        *(Part(one, f"第{n}份", odd=True) for n in (1, 2)),
    )
    assert words(reader) == [["cover"], [""], ["a", "— 1 —"], [""], ["a", "— 3 —"]]  # blank pages count, unprinted
    assert reader.page_labels == ["封面", "", "1", "2", "3"]
    assert tree(reader) == [("第1份", 3), ("第2份", 5)]


def test_numbers_do_not_depend_on_the_length_of_the_contents() -> None:
    parts = [Part(Path("f"), numbered=False), *(Part(Path("x"), odd=odd) for odd in (True, False, True, True))]
    counts = [3, 2, 1, 4]  # pages of the body
    found = [[one.number for one in place(parts, [front, *counts])] for front in (1, 2, 3, 4)]
    assert found == [[0, 1, 4, 7, 9]] * 4
    assert place(parts, [2, *counts]) == (
        Placed(0, 1, 2, 0),
        Placed(1, 3, 3, 1),
        Placed(2, 6, 2, 4),
        Placed(3, 9, 1, 7, 1),
        Placed(4, 11, 4, 9, 1),
    )
    assert [one.last_number for one in place(parts, [2, *counts])] == [0, 3, 5, 7, 12]


def nested(path: Path) -> Path:
    """Four pages; bookmarks by page, by name, by old name; one that leads nowhere, one that only groups."""

    def change(file: pikepdf.Pdf) -> None:
        pages = [page.obj for page in file.pages]
        named(file, {"二": Array([pages[1], Name.XYZ, 10, 700, 0]), "四": Dictionary(D=Array([pages[3], Name.Fit]))})
        file.Root.Dests = Dictionary(alt=Array([pages[2], Name.FitH, 500]))
        chapter = [("1.1 用水", String("二"), [("1.1.1 表", Name.alt, [])]), ("坏", String("无此处"), [])]
        outline(
            file, [("一、概况", Array([pages[0], Name.Fit]), chapter), ("附录", None, [("末页", String("四"), [])])]
        )

    return changed(pdf(path, ["p1", "p2", "p3", "p4"]), change)


def test_bookmarks_of_a_file_stand_beneath_its_own(tmp_path: Path) -> None:
    first, report = pdf(tmp_path / "1.pdf", ["a"]), nested(tmp_path / "2.pdf")
    reader = volume(
        tmp_path, Part(first, "申请表"), Part(first, "报告"), Part(report, "正文", 1), Part(report, level=1)
    )
    inner = [("一、概况", 3), [("1.1 用水", 4), [("1.1.1 表", 5)]], ("附录", 6), [("末页", 6)]]
    again = [("一、概况", 7), [("1.1 用水", 8), [("1.1.1 表", 9)]], ("附录", 10), [("末页", 10)]]
    assert tree(reader) == [("申请表", 1), ("报告", 2), [("正文", 3), inner, *again]]
    part = reader.outline[2][1][1][0]  # type: ignore[index]
    assert (part.typ, part.left, part.top) == ("/XYZ", 10, 700)


def test_bookmarks_that_go_round_in_circles_end(tmp_path: Path) -> None:
    def change(file: pikepdf.Pdf) -> None:
        outline(file, [("一", Array([file.pages[0].obj, Name.Fit]), []), ("二", 0, [])])
        last = file.Root.Outlines.Last
        last.Next, last.First, last.Dest = file.Root.Outlines.First, file.Root.Outlines.First, Array([0, Name.Fit])

    path = changed(pdf(tmp_path / "1.pdf", ["a"]), change)
    assert tree(volume(tmp_path, Part(path, "报告"))) == [("报告", 1), [("一", 1), ("二", 1)]]


def test_links_lead_on_within_the_file_and_nowhere_else(tmp_path: Path) -> None:
    def change(file: pikepdf.Pdf) -> None:
        one, two = (page.obj for page in file.pages)
        named(file, {"目标": Array([two, Name.Fit])})
        one.Annots = Array([
            link((0, 0, 9, 9), Dest=String("目标")),
            link((1, 0, 9, 9), A=Dictionary(S=Name.GoTo, D=Array([two, Name.FitH, 300]))),
            link((2, 0, 9, 9), A=Dictionary(S=Name.URI, URI=String("https://example.com"))),
            link((3, 0, 9, 9), A=Dictionary(S=Name.Launch, F=String("x.exe"))),
            link((4, 0, 9, 9), A=Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))),
            link((5, 0, 9, 9), A=Dictionary(S=Name.GoToR, F=String("other.pdf"), D=Array([0, Name.Fit]))),
            link((6, 0, 9, 9), A=Dictionary(S=Name.URI, URI=String("qjsc-part:0"))),
            link((7, 0, 9, 9), Dest=String("无此处")),
        ])  # fmt: skip

    path = changed(pdf(tmp_path / "1.pdf", ["a", "b"]), change)
    reader = volume(tmp_path, Part(path), Part(path))
    for first in (0, 2):
        notes = [note.get_object() for note in reader.pages[first]["/Annots"]]
        assert [(note["/Rect"][0], reader.get_page_number(note["/Dest"][0].get_object())) for note in notes] == [
            (0, first + 1),
            (1, first + 1),
        ]
        assert notes[1]["/Dest"][1:] == ["/FitH", 300]
        assert all(set(note) <= {"/Type", "/Subtype", "/Rect", "/Border", "/Dest", "/F"} for note in notes)


def test_nothing_that_acts_comes_along(tmp_path: Path) -> None:
    def change(file: pikepdf.Pdf) -> None:
        js = Dictionary(S=Name.JavaScript, JS=String("app.alert('boo')"))
        file.Root.OpenAction = js
        file.Root.Names = Dictionary(JavaScript=Dictionary(Names=Array([String("x"), js])))
        file.attachments["evil.exe"] = b"MZ-evil"
        page = file.pages[0].obj
        page.AA = Dictionary(O=js)
        page.StructParents = 3
        file.Root.StructTreeRoot = file.make_indirect(Dictionary(Type=Name.StructTreeRoot))

    path = changed(pdf(tmp_path / "1.pdf", ["a"]), change)
    reader = volume(tmp_path, Part(path))
    with pikepdf.open(tmp_path / "装订本.pdf") as file:
        everything = [repr(one) for one in file.objects]
        assert not [one for one in everything if "JavaScript" in one or "evil" in one or "Struct" in one]
        assert set(file.Root.keys()) == {"/Type", "/Pages", "/PageLabels", "/Lang"}
    assert set(reader.pages[0]) == {"/Type", "/Parent", "/MediaBox", "/Resources", "/Contents"}


def form(path: Path, value: str, **widget: Any) -> Path:
    """A page with a text field that is filled in."""

    def change(file: pikepdf.Pdf) -> None:
        font = file.pages[0].obj.Resources.Font.F1
        field = Dictionary(
            Type=Name.Annot, Subtype=Name.Widget, FT=Name.Tx, T=String("name"), V=String(value), F=4,
            Rect=Array([100, 400, 400, 430]), DA=String("/F1 12 Tf 0 g"), **widget,
        )  # fmt: skip
        field = file.make_indirect(field)
        file.pages[0].obj.Annots = Array([field])
        file.Root.AcroForm = Dictionary(
            Fields=Array([field]),
            DR=Dictionary(Font=Dictionary(F1=font)),
            DA=String("/F1 12 Tf 0 g"),
            NeedAppearances=True,
        )

    return changed(pdf(path, ["form"]), change)


def test_what_is_filled_into_fields_stays_to_be_seen(tmp_path: Path) -> None:
    path = form(tmp_path / "1.pdf", "Filled in 2023")
    assert isinstance(inspect(path), Inspected)
    reader = volume(tmp_path, Part(path))
    assert words(reader) == [["form", "Filled in 2023", "— 1 —"]]
    assert reader.get_fields() is None
    assert "/Annots" not in reader.pages[0]


def test_an_appearance_that_is_there_is_not_drawn_again(tmp_path: Path) -> None:
    path = form(tmp_path / "1.pdf", "甲公司")

    def draw(file: pikepdf.Pdf) -> None:
        note = file.pages[0].obj.Annots[0]
        resources = Dictionary(Font=Dictionary(F1=file.pages[0].obj.Resources.Font.F1))
        shown = file.make_stream(b"BT /F1 12 Tf 0 0 Td (drawn) Tj ET", Type=Name.XObject, Subtype=Name.Form)
        shown.BBox, shown.Resources = Array([0, 0, 300, 30]), resources
        note.AP = Dictionary(N=shown)

    changed(path, draw)
    assert isinstance(inspect(path), Inspected)
    assert words(volume(tmp_path, Part(path))) == [["form", "drawn", "— 1 —"]]


def test_fields_with_and_without_an_appearance_on_one_page(tmp_path: Path) -> None:
    path = form(tmp_path / "1.pdf", "bare")

    def add(file: pikepdf.Pdf) -> None:
        shown = file.make_stream(b"BT /F1 12 Tf 0 0 Td (kept) Tj ET", Type=Name.XObject, Subtype=Name.Form)
        shown.BBox = Array([0, 0, 300, 30])
        shown.Resources = Dictionary(Font=Dictionary(F1=file.pages[0].obj.Resources.Font.F1))
        field = file.make_indirect(
            Dictionary(
                Type=Name.Annot, Subtype=Name.Widget, FT=Name.Tx, T=String("other"), V=String("甲公司"), F=4,
                Rect=Array([100, 500, 400, 530]), DA=String("/F1 12 Tf 0 g"), AP=Dictionary(N=shown),
            )
        )  # fmt: skip
        file.pages[0].obj.Annots.append(field)
        file.Root.AcroForm.Fields.append(field)

    changed(path, add)
    assert isinstance(inspect(path), Inspected)
    assert sorted(words(volume(tmp_path, Part(path)))[0]) == ["bare", "form", "kept", "— 1 —"]


def test_what_is_drawn_on_a_page_does_not_reach_our_number(tmp_path: Path) -> None:
    rude = b"q 0.1 0 0 0.1 300 300 cm 1 1 1 rg BT /F1 20 Tf 7 Tr 50 Ts (open) Tj"  # nothing is closed again
    plain, other = pdf(tmp_path / "1.pdf", ["a"]), pdf(tmp_path / "2.pdf", [{"text": "", "Contents": rude}])
    boxes = []
    for path in (plain, other):
        bind(tmp_path / "out.pdf", [Part(path)])
        boxes.append(number_box(tmp_path / "out.pdf"))
    assert boxes[0] == boxes[1]


def number_box(path: Path) -> tuple[int, int, int, int]:
    """The box of the ink in the lower tenth of the first page, in pixels."""
    import pypdfium2

    with pypdfium2.PdfDocument(path) as file:
        page = file[0].render(scale=2).to_pil().convert("L").point(lambda value: 255 * (value < 128))
    box = page.crop((0, int(page.height * 0.9), page.width, page.height)).getbbox()
    assert box is not None
    return box


def test_pages_that_share_their_content_keep_their_own_resources(tmp_path: Path) -> None:
    def change(file: pikepdf.Pdf) -> None:
        one, two = (page.obj for page in file.pages)
        two.Contents = one.Contents
        two.Resources = Dictionary(Font=Dictionary(F1=Dictionary(one.Resources.Font.F1)))
        two.Resources.Font.F1.BaseFont = Name.Courier
        two.MediaBox = Array([0, 0, 300, 300])

    path = changed(pdf(tmp_path / "1.pdf", ["same", "x"]), change)
    reader = volume(tmp_path, Part(path))
    assert words(reader) == [["same", "— 1 —"], ["same", "— 2 —"]]
    forms = [page["/Resources"]["/XObject"]["/P"] for page in reader.pages]  # type: ignore[index]
    assert [form["/Resources"]["/Font"]["/F1"]["/BaseFont"] for form in forms] == ["/Helvetica", "/Courier"]
    assert [form["/BBox"][2] for form in forms] == [pytest.approx(595.276), 300]


def test_content_in_pieces_and_pages_without_any(tmp_path: Path) -> None:
    def change(file: pikepdf.Pdf) -> None:
        one, two = (page.obj for page in file.pages)
        one.Contents = Array(
            [file.make_stream(b"BT /F1 20 Tf 9 9 Td (in)"), file.make_stream(b"Tj 30 0 Td (two) Tj ET")]
        )
        del two["/Contents"]

    path = changed(pdf(tmp_path / "1.pdf", ["x", "x"]), change)
    texts = words(volume(tmp_path, Part(path)))
    assert ["".join(texts[0]), *texts[1]] == ["in two— 1 —", "— 2 —"]


def test_attributes_that_stand_in_the_page_tree_count(tmp_path: Path) -> None:
    def change(file: pikepdf.Pdf) -> None:
        page, root = file.pages[0].obj, file.Root.Pages
        for key in ("/MediaBox", "/Resources"):
            root[key] = page[key]
            del page[key]
        root.Rotate = 90
        root.CropBox = Array([0, 0, 400, 500])

    path = changed(pdf(tmp_path / "1.pdf", ["inherited"]), change)
    assert inspect(path) == Inspected(1, ((500, 400),), path.stat().st_size)
    page = volume(tmp_path, Part(path)).pages[0]
    assert (page.rotation, page.mediabox.upper_right) == (90, (400, 500))
    assert "inherited" in page.extract_text()


def test_layers_that_are_off_stay_off(tmp_path: Path) -> None:
    def change(file: pikepdf.Pdf) -> None:
        on, off = (file.make_indirect(Dictionary(Type=Name.OCG, Name=String(name))) for name in ("开", "关"))
        file.Root.OCProperties = Dictionary(OCGs=Array([on, off]), D=Dictionary(OFF=Array([off])))
        page = file.pages[0].obj
        page.Resources.Properties = Dictionary(L1=on, L2=off)
        page.Contents = file.make_stream(b"/OC /L2 BDC 0 0 600 850 re f EMC")

    path = changed(pdf(tmp_path / "1.pdf", ["x"]), change)
    reader = volume(tmp_path, Part(path), Part(path))
    layers: Any = reader.root_object["/OCProperties"]
    assert [group.get_object()["/Name"] for group in layers["/D"]["/OFF"]] == ["关", "关"]
    used = reader.pages[0]["/Resources"]["/XObject"]["/P"]["/Resources"]["/Properties"]["/L2"]  # type: ignore[index]
    assert used.indirect_reference == layers["/D"]["/OFF"][0].get_object().indirect_reference
    assert number_box(tmp_path / "装订本.pdf")[0] > 100  # the page is white but for its number


def test_the_same_parts_give_the_same_bytes_and_sources_stay_as_they_are(tmp_path: Path) -> None:
    sources = [nested(tmp_path / "1.pdf"), form(tmp_path / "2.pdf", "x")]
    before = [hashlib.sha256(path.read_bytes()).digest() for path in sources]
    outs = [tmp_path / "a.pdf", tmp_path / "b.pdf"]
    for out in outs:
        bind(out, [Part(path, path.stem) for path in sources], Volume("一册"))
    assert outs[0].read_bytes() == outs[1].read_bytes()
    assert b"CreationDate" not in outs[0].read_bytes()
    assert before == [hashlib.sha256(path.read_bytes()).digest() for path in sources]
    reader = pypdf.PdfReader(outs[0])
    assert reader.metadata is not None and reader.metadata.title == "一册"
    assert reader.root_object["/Lang"] == "zh-CN" and reader.root_object["/PageMode"] == "/UseOutlines"


def test_the_fonts_of_the_numbers_are_embedded_once(tmp_path: Path) -> None:
    reader = volume(tmp_path, Part(pdf(tmp_path / "1.pdf", ["a"] * 20)))
    fonts = [page["/Resources"]["/Font"] for page in reader.pages]  # type: ignore[index]
    assert len({font.indirect_reference for font in fonts}) == 1
    for font in fonts[0].values():
        descriptor = font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()
        assert "/FontFile2" in descriptor or "/FontFile3" in descriptor


def test_files_that_went_bad_since_they_were_looked_at_are_named(tmp_path: Path) -> None:
    (tmp_path / "坏.pdf").write_bytes(b"%PDF-1.7\nnothing")
    with pytest.raises(DataError) as caught:
        bind(tmp_path / "out.pdf", [Part(tmp_path / "坏.pdf", name="附件/坏.pdf")])
    assert [(one.code, one.params["file"]) for one in caught.value.problems] == [("attachment-damaged", "附件/坏.pdf")]
    assert [path.name for path in tmp_path.iterdir()] == ["坏.pdf"]


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(WriteError):
        bind(tmp_path / "no such folder" / "out.pdf", [Part(pdf(tmp_path / "1.pdf", ["a"]))])

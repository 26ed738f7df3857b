"""The parts of a Word file around its text: styles, settings, fonts, page numbers, and the zip. Floor 3."""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape

from ..form.fingerprint import FORM_MARK, STATE_MARK, fingerprint
from ..form.layout import PITCH, Face, Layout, Turn
from ..form.model import Form
from .wordml import HAN, LATIN, Type, el, fonts, letters, points, run, twips

_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"'
)
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_CORE = "application/vnd.openxmlformats-package.core-properties+xml"
_CORE_RELATION = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_CUSTOM = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_CUSTOM_SET = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"  # the set of properties that users and programs name
_DAY = "1980-01-01T00:00:00Z"  # templates carry no time
_NUMBER = Type(Face.SONG, points("四号"))  # page numbers, GB/T 9704 7.5
_DASH_BELOW = 7.0  # mm from the text area to the dashes of the page number

# part of the document → its relationship's name; the order gives rId1 …
_PARTS = {
    "styles": "styles",
    "settings": "settings",
    "fontTable": "fontTable",
    "footer1": "footer",
    "footer2": "footer",
}
_ODD, _EVEN = "rId4", "rId5"

# what a reader without the font takes instead
_FONTS = {
    HAN[Face.TITLE]: ("方正小标宋_GBK", "86"),
    HAN[Face.SONG]: ("SimSun", "86"),
    HAN[Face.FANG]: ("仿宋_GB2312", "86"),
    HAN[Face.HEI]: ("SimHei", "86"),
    HAN[Face.KAI]: ("楷体_GB2312", "86"),
    LATIN: ("", "00"),
}


def package(form: Form, body: str) -> bytes:
    """Return the .docx of `form` whose text is `body`. It says which form it is, so that a filled one is known again."""
    layout = form.layout
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relationships(
            {
                "word/document.xml": f"{_OFFICE}/officeDocument",
                "docProps/core.xml": _CORE_RELATION,
                "docProps/custom.xml": f"{_OFFICE}/custom-properties",
            }
        ),
        "docProps/core.xml": _core(form.title),
        "docProps/custom.xml": _custom({FORM_MARK: form.id, STATE_MARK: fingerprint(form)}),
        "word/_rels/document.xml.rels": _relationships(
            {f"{part}.xml": f"{_OFFICE}/{relation}" for part, relation in _PARTS.items()}
        ),
        "word/document.xml": _root("document", el("body", body, _section(layout))),
        "word/fontTable.xml": _root("fonts", *(_font(name) for name in sorted(_FONTS))),
        "word/footer1.xml": _root("ftr", _page_number("right")),
        "word/footer2.xml": _root("ftr", _page_number("left")),
        "word/settings.xml": _root("settings", _settings()),
        "word/styles.xml": _root("styles", _styles(layout)),
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as target:
        for name in sorted(parts):  # "[" sorts first: readers expect the content types at the head
            member = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            member.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(member, (_HEAD + parts[name]).encode(), compresslevel=9)
    return stream.getvalue()


def _root(name: str, *children: str) -> str:
    return f"<w:{name} {_NAMESPACES}>{''.join(children)}</w:{name}>"


def _content_types() -> str:
    kinds = {"/word/document.xml": f"{_WORD}.document.main+xml", "/docProps/core.xml": _CORE}
    kinds["/docProps/custom.xml"] = _CUSTOM
    kinds |= {f"/word/{part}.xml": f"{_WORD}.{relation}+xml" for part, relation in _PARTS.items()}
    overrides = "".join(f'<Override PartName="{part}" ContentType="{kind}"/>' for part, kind in kinds.items())
    rels = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    return f'<Types xmlns="{_TYPES}">{rels}<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'


def _relationships(targets: dict[str, str]) -> str:
    links = (
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (target, kind) in enumerate(targets.items(), 1)
    )
    return f'<Relationships xmlns="{_RELATIONS}">{"".join(links)}</Relationships>'


def _core(title: str) -> str:
    day = 'xsi:type="dcterms:W3CDTF"'
    return (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(title)}</dc:title><dc:creator></dc:creator><dc:language>zh-CN</dc:language>"
        f"<dcterms:created {day}>{_DAY}</dcterms:created><dcterms:modified {day}>{_DAY}</dcterms:modified>"
        "</cp:coreProperties>"
    )


def _custom(properties: dict[str, str]) -> str:
    """Return properties of our own, which Word, WPS and LibreOffice keep when they save the file."""
    written = (
        f'<property fmtid="{_CUSTOM_SET}" pid="{number}" name="{name}"><vt:lpwstr>{escape(value)}</vt:lpwstr></property>'
        for number, (name, value) in enumerate(properties.items(), 2)
    )
    space = f"{_OFFICE.replace('/relationships', '')}"
    return f'<Properties xmlns="{space}/custom-properties" xmlns:vt="{space}/docPropsVTypes">{"".join(written)}</Properties>'


def _section(layout: Layout) -> str:
    """Return the section: paper, margins, and the page numbers of odd and even pages."""
    width, height = (210, 297) if layout.turn is Turn.PORTRAIT else (297, 210)
    top, right, bottom, left = (twips(margin) for margin in layout.margins)
    turned = {"orient": "landscape"} if layout.turn is Turn.LANDSCAPE else {}
    line = twips(_NUMBER.points * PITCH / 72 * 25.4)
    dash_in_line = 0.55  # the dashes stand a little below the middle of their line
    foot = bottom - twips(_DASH_BELOW) - round(line * (1 - dash_in_line))
    return el(
        "sectPr",
        f'<w:footerReference w:type="default" r:id="{_ODD}"/><w:footerReference w:type="even" r:id="{_EVEN}"/>',
        el("pgSz", w=twips(width), h=twips(height), **turned),
        el("pgMar", top=top, right=right, bottom=bottom, left=left, header=twips(15), footer=max(foot, 0), gutter=0),
        el("cols", space=425),
    )


def _page_number(side: str) -> str:
    """Return `— 1 —` with one character free on the outer side."""
    space = {side: round(_NUMBER.points * 20)}
    number = el("fldSimple", run("1", _NUMBER), instr=" PAGE ")
    spacing = el("spacing", before=0, after=0, line=round(_NUMBER.points * PITCH * 20), lineRule="exact")
    standing = el("pPr", el("pStyle", val="Footer"), spacing, el("ind", **space), el("jc", val=side), letters(_NUMBER))
    return el("p", standing, run("— ", _NUMBER), number, run(" —", _NUMBER))


def _font(name: str) -> str:
    other, charset = _FONTS[name]
    alternative = el("altName", val=other) if other else ""
    return el(
        "font",
        alternative,
        el("charset", val=charset),
        el("family", val="auto"),
        el("pitch", val="variable"),
        name=name,
    )


def _settings() -> str:
    modes = {
        "compatibilityMode": 15,  # Word 2013 and later; without it Word opens the file in compatibility mode
        "overrideTableStyleFontSizeAndJustification": 1,
        "enableOpenTypeFeatures": 1,
        "doNotFlipMirrorIndents": 1,
        "differentiateMultirowTableHeaders": 1,
    }
    uri = "http://schemas.microsoft.com/office/word"
    return "".join(
        (
            el("zoom", percent=100),
            el("bordersDoNotSurroundHeader"),
            el("bordersDoNotSurroundFooter"),
            el("hideSpellingErrors"),  # names and codes are not misspelt words
            el("hideGrammaticalErrors"),
            el("defaultTabStop", val=420),
            el("evenAndOddHeaders"),
            el("characterSpacingControl", val="doNotCompress"),
            # a line that a person ended is not stretched to the margin
            el(
                "compat",
                el("doNotExpandShiftReturn"),
                *(el("compatSetting", name=k, uri=uri, val=v) for k, v in modes.items()),
            ),
            el("themeFontLang", val="en-US", eastAsia="zh-CN"),
            el("decimalSymbol", val="."),
            el("listSeparator", val=","),
        )
    )


def _styles(layout: Layout) -> str:
    """Return the few styles that the form uses; everything else is said where it stands."""
    type_ = Type(layout.face, points(layout.size))
    language = el("lang", val="en-US", eastAsia="zh-CN", bidi="ar-SA")
    size = el("sz", val=round(type_.points * 2)) + el("szCs", val=round(type_.points * 2))
    defaults = el(
        "docDefaults",
        el("rPrDefault", el("rPr", fonts(type_.face), size, language)),
        el("pPrDefault"),
    )
    # so that Word, LibreOffice and Typst put the same letters on a line: no grid, nothing hangs in the margin, and a
    # quarter of a letter between Chinese and Latin ones
    lines = el(
        "pPr",
        *(el("widowControl", val=0), el("kinsoku"), el("overflowPunct", val=0), el("autoSpaceDE"), el("autoSpaceDN")),
        *(el("adjustRightInd", val=0), el("snapToGrid", val=0)),
        el("spacing", before=0, after=0, line=round(type_.points * PITCH * 20), lineRule="exact"),
    )
    none = el("tblCellMar", *(el(side, w=0, type="dxa") for side in ("top", "left", "bottom", "right")))
    table = el("tblPr", el("tblInd", w=0, type="dxa"), none)
    return defaults + "".join(
        (
            _style("paragraph", "Normal", "Normal", lines, default=True),
            _style("character", "DefaultParagraphFont", "Default Paragraph Font", default=True),
            _style("table", "TableNormal", "Normal Table", table, default=True),
            _style("paragraph", "Footer", "footer", based="Normal"),
        )
    )


def _style(kind: str, id_: str, name: str, *properties: str, default: bool = False, based: str = "") -> str:
    marks = {"type": kind, "styleId": id_} | ({"default": 1} if default else {})
    basis = el("basedOn", val=based) if based else ""
    return el("style", el("name", val=name), basis, el("qFormat") if id_ == "Normal" else "", *properties, **marks)

"""PDF files as people bring them, made for the tests."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String
from PIL import Image

A4 = (595.276, 841.89)


def pdf(path: Path, pages: Sequence[Any], **root: Any) -> Path:
    """A file with one page for each of `pages`: its text, or a dictionary with a `text` and other keys of the page."""
    out = pikepdf.new()
    font = out.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))
    for one in pages:
        options = {"text": one} if isinstance(one, str) else dict(one)
        size = options.pop("size", A4)
        page = out.add_blank_page(page_size=size).obj
        page.Resources = Dictionary(Font=Dictionary(F1=font))
        page.Contents = out.make_stream(b"BT /F1 20 Tf 100 200 Td (%s) Tj ET" % options.pop("text").encode())
        for key, value in options.items():
            page[f"/{key}"] = out.make_stream(value) if isinstance(value, bytes) else value
    for key, value in root.items():
        out.Root[f"/{key}"] = value
    out.save(path)
    return path


def scan(path: Path, *, size: tuple[float, float] = A4, shade: int = 90, **keys: Any) -> Path:
    """A page that is one dark picture, as scanners make it; its graphics state is left open."""
    out = pikepdf.new()
    data = io.BytesIO()
    Image.new("RGB", (400, 566), (shade, shade, shade)).save(data, "JPEG")
    picture = out.make_stream(
        data.getvalue(), Type=Name.XObject, Subtype=Name.Image, Width=400, Height=566,
        ColorSpace=Name.DeviceRGB, BitsPerComponent=8, Filter=Name.DCTDecode,
    )  # fmt: skip
    page = out.add_blank_page(page_size=size).obj
    page.Resources = Dictionary(XObject=Dictionary(Im0=picture))
    page.Contents = out.make_stream(b"q %f 0 0 %f 0 0 cm /Im0 Do" % size)
    for key, value in keys.items():
        page[f"/{key}"] = value
    out.save(path)
    return path


def changed(path: Path, change: Any) -> Path:
    """The file, after `change` was done to it."""
    with pikepdf.open(path, allow_overwriting_input=True) as file:
        change(file)
        file.save(path)
    return path


def outline(file: pikepdf.Pdf, tree: Sequence[Any]) -> None:
    """Give `file` bookmarks: (title, destination, those beneath it)."""
    file.Root.Outlines = file.make_indirect(Dictionary(Type=Name.Outlines))
    _hang(file, file.Root.Outlines, tree)


def _hang(file: pikepdf.Pdf, parent: pikepdf.Object, tree: Sequence[Any]) -> None:
    items = []
    for title, dest, below in tree:
        item = file.make_indirect(Dictionary(Title=String(title), Parent=parent))
        if dest is not None:
            item.Dest = dest
        if below:
            _hang(file, item, below)
        items.append(item)
    parent.First, parent.Last = items[0], items[-1]
    for before, after in zip(items, items[1:], strict=False):
        before.Next, after.Prev = after, before


def named(file: pikepdf.Pdf, names: dict[str, pikepdf.Object]) -> None:
    """Give `file` named destinations, in a tree of two levels."""
    pairs: list[Any] = []
    for name in sorted(names):
        pairs += [String(name), names[name]]
    leaf = file.make_indirect(Dictionary(Names=Array(pairs)))
    file.Root.Names = Dictionary(Dests=file.make_indirect(Dictionary(Kids=Array([leaf]))))


def link(rect: Sequence[float], **keys: Any) -> Dictionary:
    """A link annotation."""
    return Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array(rect), **keys)

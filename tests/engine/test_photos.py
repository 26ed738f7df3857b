"""Photographs made ready: upright, on white, without hidden data, in the box; what is no picture is told."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from qjsc_docs.engine import photos
from qjsc_docs.engine.photos import NoPhotoError, Prepared, prepared

RED, BLUE, WHITE = (200, 30, 30), (30, 30, 200), (255, 255, 255)


def halves(width: int = 40, height: int = 20) -> Image.Image:
    """Return a picture whose left half is red and whose right half is blue."""
    image = Image.new("RGB", (width, height), RED)
    image.paste(BLUE, (width // 2, 0, width, height))
    return image


def opened(picture: Prepared) -> Image.Image:
    return Image.open(BytesIO(picture.data))


def near(pixel: object, colour: tuple[int, int, int]) -> bool:
    assert isinstance(pixel, tuple)
    return all(abs(one - other) < 25 for one, other in zip(pixel, colour, strict=True))


def test_a_turned_photograph_stands_upright(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera's right is up
    halves().save(tmp_path / "a.jpg", exif=exif)
    picture = prepared(tmp_path / "a.jpg")
    assert (picture.width, picture.height) == (20, 40)
    assert near(opened(picture).getpixel((10, 5)), RED)
    assert near(opened(picture).getpixel((10, 35)), BLUE)


def test_nothing_hidden_goes_along(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x010E] = "taken at the gate"
    exif.get_ifd(0x8825)[1] = "N"
    halves().save(tmp_path / "a.jpg", exif=exif, comment=b"secret")
    picture = opened(prepared(tmp_path / "a.jpg"))
    assert not picture.getexif()
    assert "comment" not in picture.info


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P"])
def test_what_is_transparent_becomes_white(tmp_path: Path, mode: str) -> None:
    image = Image.new("RGBA", (20, 20), (0, 0, 0, 0))
    image.convert(mode).save(tmp_path / "a.png", **({"transparency": 0} if mode == "P" else {}))
    assert near(opened(prepared(tmp_path / "a.png")).convert("RGB").getpixel((10, 10)), WHITE)


@pytest.mark.parametrize("kind", ["jpg", "png", "bmp", "gif", "tiff", "webp"])
def test_the_usual_kinds_are_read(tmp_path: Path, kind: str) -> None:
    halves().save(tmp_path / f"a.{kind}")
    assert opened(prepared(tmp_path / f"a.{kind}")).format == "JPEG"


def test_a_large_photograph_is_made_smaller(tmp_path: Path) -> None:
    halves(4000, 3000).save(tmp_path / "a.jpg")
    picture = prepared(tmp_path / "a.jpg")
    assert (picture.width, picture.height) == (1600, 1200)


def test_the_same_file_gives_the_same_bytes(tmp_path: Path) -> None:
    halves().save(tmp_path / "a.jpg")
    first = prepared(tmp_path / "a.jpg")
    photos._prepared.cache_clear()
    assert prepared(tmp_path / "a.jpg") == first


def test_an_edited_file_is_read_anew(tmp_path: Path) -> None:
    halves().save(tmp_path / "a.jpg")
    first = prepared(tmp_path / "a.jpg")
    halves(60, 20).save(tmp_path / "a.jpg")
    assert prepared(tmp_path / "a.jpg") != first


@pytest.mark.parametrize(("size", "fitted"), [((400, 200), (98.0, 49.0)), ((200, 400), (27.0, 54.0))])
def test_a_picture_keeps_its_proportions_in_the_box(size: tuple[int, int], fitted: tuple[float, float]) -> None:
    assert Prepared(b"", *size).within(98, 54) == fitted


def bomb() -> bytes:
    """Return a PNG that says that it has 60,000 × 60,000 pixels."""
    head = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 100)) + chunk(b"IEND", b"")
    )


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def cut() -> bytes:
    out = BytesIO()
    halves(400, 400).save(out, "JPEG")
    return out.getvalue()[:600]


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"", "picture-bad"), (b"%PDF-1.7", "picture-bad"), (cut(), "picture-bad"), (bomb(), "picture-huge")],
    ids=["empty", "pdf", "cut", "bomb"],
)
def test_what_cannot_be_printed_is_told(tmp_path: Path, content: bytes, code: str) -> None:
    (tmp_path / "a.jpg").write_bytes(content)
    with pytest.raises(NoPhotoError, match=code):
        prepared(tmp_path / "a.jpg")


def test_a_file_of_unreasonable_size_is_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    halves().save(tmp_path / "a.jpg")
    monkeypatch.setattr(photos, "MOST_BYTES", 10)
    with pytest.raises(NoPhotoError, match="picture-huge"):
        prepared(tmp_path / "a.jpg")


@pytest.mark.parametrize("name", ["missing.jpg", "", "x" * 5000])
def test_a_file_that_is_not_there(tmp_path: Path, name: str) -> None:
    with pytest.raises(NoPhotoError, match="picture-missing"):
        prepared(tmp_path / name)

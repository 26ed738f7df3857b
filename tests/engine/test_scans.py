"""Scans made pages: upright, of the right size, their pixels untouched; what cannot be printed is told."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageCms, ImageOps

from qjsc_docs.engine import scans
from qjsc_docs.engine.scans import NoScanError, scan_to_pdf, sheet

RED, BLUE, GREEN = (200, 30, 30), (30, 30, 200), (30, 160, 30)
STANDING, LYING = (210, 297), (297, 210)


def picture(width: int = 600, height: int = 400) -> Image.Image:
    """Return red | blue with a green corner at the upper left."""
    image = Image.new("RGB", (width, height), RED)
    image.paste(BLUE, (width // 2, 0, width, height))
    image.paste(GREEN, (0, 0, width // 4, height // 4))
    return image


def saved(image: Image.Image, path: Path, **options: object) -> Path:
    image.save(path, **options)
    return path


def turned(orientation: int) -> Image.Exif:
    exif = Image.Exif()
    exif[0x0112] = orientation
    return exif


def pages(data: bytes) -> list[Image.Image]:
    """Return the pages as they look, a pixel for a millimetre."""
    with pypdfium2.PdfDocument(data) as document:
        return [page.render(scale=25.4 / 72).to_pil().convert("RGB") for page in document]


def drawn(page: Image.Image) -> Image.Image:
    """Return the part of a page that is not white."""
    box = ImageOps.invert(page).point(lambda value: 255 * (value > 60)).getbbox()
    assert box is not None
    return page.crop(box)


def colour(image: Image.Image, across: float, down: float) -> str:
    """Return the name of the colour at a place of an image, both from 0 to 1."""
    red, green, blue = image.getpixel((int(across * (image.width - 1)), int(down * (image.height - 1))))  # type: ignore[misc]
    return {red: "red", green: "green", blue: "blue"}[max(red, green, blue)]


def corners(page: Image.Image) -> list[str]:
    image = drawn(page)
    return [colour(image, *at) for at in ((0.05, 0.05), (0.95, 0.05), (0.05, 0.95), (0.95, 0.95))]


def only_image(data: bytes) -> dict[str, str]:
    """Return what is said of the one picture of the one page."""
    with pikepdf.open(BytesIO(data)) as pdf:
        (page,) = pdf.pages
        (image,) = page.obj.Resources.XObject.values()
        return {key: str(value) for key, value in image.stream_dict.items()}


@pytest.mark.parametrize("kind", ["jpg", "png", "tif", "bmp", "webp"])
@pytest.mark.parametrize("size", [(600, 400), (400, 600)])
def test_a_page_lies_where_its_picture_does(tmp_path: Path, kind: str, size: tuple[int, int]) -> None:
    (page,) = pages(scan_to_pdf(saved(picture(*size), tmp_path / f"a.{kind}")))
    assert abs(page.width - LYING[0 if size[0] > size[1] else 1]) <= 1
    assert corners(page) == ["green", "blue", "red", "blue"]


@pytest.mark.parametrize("kind", ["jpg", "png", "tif", "webp"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_picture_stands_upright_however_the_camera_was_held(tmp_path: Path, kind: str, orientation: int) -> None:
    path = saved(picture(), tmp_path / f"a.{kind}", exif=turned(orientation))
    with Image.open(path) as opened:
        expected = ImageOps.exif_transpose(opened).convert("RGB")
    (page,) = pages(scan_to_pdf(path))
    assert corners(page) == [colour(expected, *at) for at in ((0.05, 0.05), (0.95, 0.05), (0.05, 0.95), (0.95, 0.95))]
    assert (page.width > page.height) == (expected.width > expected.height)
    shape = drawn(page)
    assert abs(shape.width / shape.height - expected.width / expected.height) < 0.05


@pytest.mark.parametrize("mode", ["L", "RGB", "CMYK"])
def test_a_jpeg_goes_in_as_it_is(tmp_path: Path, mode: str) -> None:
    path = saved(picture().convert(mode), tmp_path / "a.jpg", quality=40)
    data = scan_to_pdf(path)
    assert only_image(data)["/Filter"] == "/DCTDecode"
    entropy = path.read_bytes().partition(b"\xff\xda")[2]  # the packed pixels
    assert entropy in data


def test_a_fax_stays_packed_as_a_fax(tmp_path: Path) -> None:
    path = saved(picture().convert("1"), tmp_path / "a.tif", compression="group4")
    assert "/CCITTFaxDecode" in only_image(scan_to_pdf(path))["/Filter"]


@pytest.mark.parametrize("kind", ["png", "tif", "webp"])
@pytest.mark.parametrize("mode", ["RGBA", "LA"])
def test_what_is_transparent_is_white_paper(tmp_path: Path, kind: str, mode: str) -> None:
    image = picture().convert("RGBA")
    image.paste((0, 0, 0, 0), (0, 200, 600, 400))  # black that nobody sees
    data = scan_to_pdf(saved(image.convert(mode), tmp_path / f"a.{kind}"))
    (page,) = pages(data)
    assert page.getpixel((page.width // 2, page.height * 2 // 3)) == (255, 255, 255)
    assert drawn(page).height < drawn(page).width / 2
    assert "/SMask" not in only_image(data)


def test_sixteen_bits_of_grey_stay_grey(tmp_path: Path) -> None:
    image = Image.frombytes("I;16", (40, 40), b"\x00\x80" * 1600)
    for kind in ("png", "tif"):
        (page,) = pages(scan_to_pdf(saved(image, tmp_path / f"a.{kind}")))
        shade = page.getpixel((page.width // 2, page.height // 2))
        assert isinstance(shade, tuple) and all(abs(one - 128) < 8 for one in shade)


def test_every_page_of_a_tiff_is_a_page(tmp_path: Path) -> None:
    frames = [picture(400, 600), picture(600, 400), picture().convert("1")]
    path = saved(frames[0], tmp_path / "a.tif", save_all=True, append_images=frames[1:])
    assert [page.width > page.height for page in pages(scan_to_pdf(path))] == [False, True, True]


def test_pages_of_different_resolution_each_have_their_size(tmp_path: Path) -> None:
    frames = [picture(1240, 1754), picture(1748, 2480)]  # A4 at 150, A4 at 211: only the file's own word tells
    path = saved(frames[0], tmp_path / "a.tif", save_all=True, append_images=frames[1:], dpi=(150, 150))
    first, second = pages(scan_to_pdf(path))
    assert (abs(first.width - 210), abs(second.width - 297)) <= (1, 1)


@pytest.mark.parametrize("kind", ["png", "webp"])
def test_only_the_first_picture_of_an_animation_is_printed(tmp_path: Path, kind: str) -> None:
    path = saved(picture(), tmp_path / f"a.{kind}", save_all=True, append_images=[picture(600, 400).rotate(180)])
    assert len(pages(scan_to_pdf(path))) == 1


def test_only_the_photograph_of_a_telephone_is_printed_and_its_previews_stay_at_home(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    picture().save(path, "MPO", save_all=True, append_images=[picture(60, 40).rotate(180)])
    content = path.read_bytes()
    assert b"MPF\0" in content
    preview = content[content.rindex(b"\xff\xda") :]
    data = scan_to_pdf(path)
    assert corners(*pages(data)) == ["green", "blue", "red", "blue"]
    assert b"MPF\0" not in data
    assert preview not in data


@pytest.mark.parametrize("options", [{"progressive": True}, {"restart_marker_rows": 1}, {"quality": 100}, {}], ids=str)
def test_what_hangs_on_behind_a_jpeg_is_cut_off_and_nothing_of_it(tmp_path: Path, options: dict[str, object]) -> None:
    noise = Image.effect_noise((400, 300), 90)
    path = saved(noise, tmp_path / "a.jpg", **options)
    whole = path.read_bytes()
    path.write_bytes(whole + b"\xff\xd8 something else \xff\xd9")
    assert scans._without_remarks(path.read_bytes()) == whole
    assert b"something else" not in scan_to_pdf(path)


MM = {
    "A4 at 300": ((2480, 3508, 300), (210, 297, 210, 297)),
    "A4 at 100": ((827, 1169, 100), (210, 297, 210, 297)),
    "A4 of a screen": ((794, 1123, 96), (210, 297, 210, 297)),
    "A4 lying": ((3508, 2480, 300), (297, 210, 297, 210)),
    "A4 somewhat cut": ((2400, 3450, 300), (210, 297, 207, 297)),
    "Letter": ((1700, 2200, 200), (210, 297, 210, 272)),
    "A3": ((3508, 4961, 300), (297, 420, 297, 420)),
    "A3 lying": ((4961, 3508, 300), (420, 297, 420, 297)),
    "A2 made smaller": ((4961, 7016, 300), (297, 420, 297, 420)),
    "A5 keeps its size": ((1748, 2480, 300), (210, 297, 148, 210)),
    "A5 lying has room on a standing page": ((2480, 1748, 300), (210, 297, 210, 148)),
    "a card": ((1011, 638, 300), (210, 297, 86, 54)),
    "a wide strip": ((3300, 600, 300), (297, 210, 279, 51)),
    "a photograph": ((4000, 3000, 72), (297, 210, 227, 170)),
    "a photograph, standing": ((3000, 4000, 1), (210, 297, 170, 227)),
    "a screen": ((1920, 1080, 96), (297, 210, 257, 145)),
    "a small picture is not blown up": ((200, 100, 1), (297, 210, 71, 35)),
    "a line": ((5000, 1, 1), (297, 210, 257, 0)),
}


@pytest.mark.parametrize(("given", "expected"), MM.values(), ids=MM)
def test_the_page_suits_the_picture(given: tuple[int, int, float], expected: tuple[int, ...]) -> None:
    made = sheet(*given)
    assert tuple(round(length) for length in made) == expected
    assert made.picture_width <= made.width + 0.01
    assert made.picture_height <= made.height + 0.01
    assert made.picture_width / made.picture_height == pytest.approx(given[0] / given[1])


def test_a_resolution_is_read_from_the_file(tmp_path: Path) -> None:
    for kind in ("jpg", "png", "tif"):
        (page,) = pages(scan_to_pdf(saved(picture(1011, 638), tmp_path / f"a.{kind}", dpi=(300, 300))))
        assert abs(drawn(page).width - 86) <= 1


def test_a_fax_has_fewer_lines_than_dots_and_is_not_squeezed(tmp_path: Path) -> None:
    path = saved(picture(1728, 1145), tmp_path / "a.tif", dpi=(204, 98))  # A4, as faxes have it
    (page,) = pages(scan_to_pdf(path))
    assert page.width < page.height
    assert abs(drawn(page).height - 297) <= 5


@pytest.mark.parametrize("dpi", [(0, 0), (-300, -300), (1e9, 1e9), (float("nan"), float("nan")), (300, 0)])
def test_a_senseless_resolution_counts_for_nothing(dpi: tuple[float, float]) -> None:
    image = picture()
    image.info["dpi"] = dpi
    assert scans._resolution(image) == (1, 1)


def test_the_same_file_gives_the_same_bytes_without_a_date(tmp_path: Path) -> None:
    path = saved(picture(), tmp_path / "a.jpg")
    data = scan_to_pdf(path)
    assert scan_to_pdf(path) == data
    assert b"/CreationDate" not in data
    assert b"/ID" not in data


def test_where_and_when_a_photograph_was_taken_stays_at_home(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x010E] = "taken at the gate"
    path = saved(picture(), tmp_path / "a.jpg", exif=exif, comment=b"a secret", icc_profile=None)
    assert b"taken at the gate" in path.read_bytes()
    data = scan_to_pdf(path)
    assert b"taken at the gate" not in data
    assert b"a secret" not in data
    assert corners(pages(data)[0]) == ["green", "blue", "red", "blue"]


def test_a_file_is_only_read(tmp_path: Path) -> None:
    path = saved(picture(), tmp_path / "a.jpg", exif=turned(6))
    before = (path.read_bytes(), path.stat().st_mtime_ns)
    scan_to_pdf(path)
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before
    assert [*tmp_path.iterdir()] == [path]


def test_the_name_may_lie_about_the_kind(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    picture().save(path, "PNG")
    assert len(pages(scan_to_pdf(path))) == 1


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def bomb() -> bytes:
    """Return a PNG that says that it has 60,000 × 60,000 pixels."""
    head = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 100)) + chunk(b"IEND", b"")
    )


def packed(kind: str, **options: object) -> bytes:
    out = BytesIO()
    picture().save(out, kind, **options)
    return out.getvalue()


def second_frame_cut() -> bytes:
    data = packed("TIFF", save_all=True, append_images=[picture()])
    return data[: len(data) * 3 // 4]


BAD = {
    "empty": (b"", "attachment-damaged"),
    "a PDF": (b"%PDF-1.7\n", "attachment-damaged"),
    "text": ("监测报告".encode(), "attachment-damaged"),
    "half a JPEG": (packed("JPEG")[:2000], "attachment-damaged"),
    "a JPEG's head": (packed("JPEG")[:20], "attachment-damaged"),
    "half a PNG": (packed("PNG")[:400], "attachment-damaged"),
    "a page of a TIFF missing": (second_frame_cut(), "attachment-damaged"),
    "a bomb": (bomb(), "attachment-huge"),
    "a gif": (packed("GIF"), "attachment-damaged"),
}


@pytest.mark.parametrize(("content", "code"), BAD.values(), ids=BAD)
def test_what_cannot_be_printed_is_told(tmp_path: Path, content: bytes, code: str) -> None:
    (tmp_path / "a.jpg").write_bytes(content)
    with pytest.raises(NoScanError, match=code):
        scan_to_pdf(tmp_path / "a.jpg")


def test_a_file_of_unreasonable_size_is_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scans, "MOST_BYTES", 10)
    with pytest.raises(NoScanError, match="attachment-huge"):
        scan_to_pdf(saved(picture(), tmp_path / "a.jpg"))


def profile() -> bytes:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


@pytest.mark.parametrize("kind", ["jpg", "png", "tif", "webp"])
def test_a_broken_profile_of_colours_is_left_out(tmp_path: Path, kind: str) -> None:
    data = scan_to_pdf(saved(picture(), tmp_path / f"a.{kind}", icc_profile=b"broken" * 30))
    assert corners(*pages(data)) == ["green", "blue", "red", "blue"]
    assert b"brokenbroken" not in data
    assert only_image(scan_to_pdf(saved(picture(), tmp_path / f"b.{kind}", icc_profile=profile())))


def test_nothing_is_said_on_the_screen(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    path = saved(picture().convert("L"), tmp_path / "a.jpg", icc_profile=profile())  # of colours, and there are none
    assert corners_are_grey(*pages(scan_to_pdf(path)))
    assert caplog.records == []


def corners_are_grey(page: Image.Image) -> bool:
    return drawn(page).convert("HSV").getextrema()[1] == (0, 0)

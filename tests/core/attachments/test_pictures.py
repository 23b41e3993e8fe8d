"""Pictures on their way in: upright, small enough, and without what nobody sees in them."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO

import pytest
from PIL import Image, ImageCms, ImageDraw, PngImagePlugin

from ninja_mentor.core.attachments.pictures import LONGER_SIDE, prepare_picture
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.language import Language
from ninja_mentor.core.kernel.sentences import sentence
from tests.core.attachments.pictures import PLACE, exif, is_reddish, opened, photo, saved


def refused(content: bytes, name: str) -> str:
    with pytest.raises(UserError) as caught:
        prepare_picture(content, name)
    return sentence(caught.value, Language("en"))


def test_the_place_and_all_else_that_a_camera_writes_is_gone() -> None:
    camera = saved(
        photo(), "JPEG", exif=exif(), comment=b"secret comment", xmp=b"<x:xmpmeta>secret xmp</x:xmpmeta>"
    )
    assert PLACE in camera
    assert b"secret xmp" in camera
    kept = prepare_picture(camera, "casa.jpg")
    for secret in (PLACE, b"Kamera", b"secret", b"Exif", b"GPS", b"xmp"):
        assert secret not in kept.content
    picture = opened(kept.content)
    assert picture.format == "JPEG"
    assert dict(picture.getexif()) == {}
    assert "comment" not in picture.info
    assert (kept.media_type, kept.width, kept.height) == ("image/jpeg", 320, 200)


def test_what_a_program_writes_into_a_png_is_gone() -> None:
    words = PngImagePlugin.PngInfo()
    words.add_text("Author", "secret author")
    words.add_itxt("XML:com.adobe.xmp", "secret xmp")
    picture = Image.new("RGB", (30, 20), "teal")
    kept = prepare_picture(saved(picture, "PNG", pnginfo=words, exif=exif()), "plan.png")
    assert kept.media_type == "image/png"
    assert b"secret" not in kept.content
    assert PLACE not in kept.content
    assert opened(kept.content).info == {}


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "WEBP"])
def test_a_picture_is_turned_upright(kind: str, orientation: int) -> None:
    upright = photo(240, 160)
    turned = {
        1: (),
        2: (Image.Transpose.FLIP_LEFT_RIGHT,),
        3: (Image.Transpose.ROTATE_180,),
        4: (Image.Transpose.FLIP_TOP_BOTTOM,),
        5: (Image.Transpose.TRANSPOSE,),
        6: (Image.Transpose.ROTATE_90,),
        7: (Image.Transpose.TRANSVERSE,),
        8: (Image.Transpose.ROTATE_270,),
    }[orientation]
    stored = upright
    for turn in turned:
        stored = stored.transpose(turn)
    kept = prepare_picture(saved(stored, kind, exif=exif(orientation)), "foto")
    assert (kept.width, kept.height) == (240, 160)
    assert is_reddish(opened(kept.content).convert("RGB").getpixel((20, 15)))


def test_forty_megapixels_are_scaled_and_sixty_are_the_limit() -> None:
    large = Image.new("RGB", (8000, 5000), "white")
    ImageDraw.Draw(large).rectangle((0, 0, 2000, 1200), fill="red")
    kept = prepare_picture(saved(large, "JPEG", quality=50), "mural.jpg")
    assert (kept.width, kept.height) == (LONGER_SIDE, 1500)
    assert opened(kept.content).size == (2400, 1500)
    assert is_reddish(opened(kept.content).getpixel((100, 100)))
    high = prepare_picture(saved(Image.new("1", (10, 9000), 1), "PNG"), "tall.png")
    assert (high.width, high.height) == (3, LONGER_SIDE)


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


@pytest.mark.parametrize("side", [7_800, 12_000, 60_000])
def test_a_bomb_is_refused_by_its_head(side: int) -> None:
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0))
    bomb = b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(b"\0" * 100)) + chunk(b"IEND", b"")
    assert refused(bomb, "bomb.png") == "bomb.png has more than 60 megapixels. Save it smaller first."


def test_words_in_a_png_that_unpack_to_a_gigabyte_are_refused() -> None:
    packed = zlib.compressobj(9)
    words = b"".join([packed.compress(b"\0" * 10_000_000) for _ in range(20)]) + packed.flush()
    plain = saved(Image.new("RGB", (4, 4)), "PNG")
    bomb = plain[:33] + chunk(b"zTXt", b"Comment\0\0" + words) + plain[33:]
    assert "cannot be read as a picture" in refused(bomb, "words.png")


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF", "GIF", "BMP"])
def test_half_a_picture_is_refused(kind: str) -> None:
    whole = saved(photo(), kind)
    told = refused(whole[: len(whole) // 2], "mitad.bin")
    assert told.startswith("mitad.bin cannot be read as a picture: it is damaged or not complete.")


def test_an_empty_file_and_words_called_a_picture_are_refused() -> None:
    assert refused(b"", "nada.jpg") == "nada.jpg has no content that could be kept."
    assert "cannot be read as a picture" in refused(b"hello, I am no picture", "hola.jpg")


def test_a_heic_photo_says_what_to_do() -> None:
    head = b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic" + b"\0" * 200
    assert refused(head, "IMG_1.HEIC") == (
        "IMG_1.HEIC is a HEIC photo, which cannot be read here. Save it as JPEG first."
    )


def test_colours_for_print_become_colours_for_the_screen() -> None:
    kept = prepare_picture(saved(Image.new("CMYK", (60, 40), (0, 255, 255, 0)), "JPEG"), "print.jpg")
    picture = opened(kept.content)
    assert picture.mode == "RGB"
    assert is_reddish(picture.getpixel((5, 5)))


def test_the_colours_of_a_profile_stay() -> None:
    """In this profile red and blue are swapped: who drops it sees blue."""
    plain = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    swapped = plain.replace(b"rXYZ", b"tXYZ").replace(b"bXYZ", b"rXYZ").replace(b"tXYZ", b"bXYZ")
    blue = Image.new("RGB", (20, 20), (0, 0, 255))
    kept = prepare_picture(saved(blue, "PNG", icc_profile=bytes(swapped)), "profile.png")
    picture = opened(kept.content)
    assert is_reddish(picture.getpixel((5, 5)))
    assert "icc_profile" not in picture.info
    broken = prepare_picture(saved(blue, "PNG", icc_profile=b"nonsense"), "profile.png")
    assert opened(broken.content).getpixel((5, 5)) == (0, 0, 255)


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P"])
def test_what_shines_through_stays_a_png(mode: str) -> None:
    picture = photo().convert("RGBA")
    picture.putalpha(0 if mode == "P" else 120)
    content = saved(picture.convert(mode), "PNG", **({"transparency": 0} if mode == "P" else {}))
    kept = prepare_picture(content, "logo.png")
    assert kept.media_type == "image/png"
    assert opened(kept.content).mode == "RGBA"


def test_an_opaque_photo_in_a_png_becomes_a_small_jpeg_and_a_drawing_stays_sharp() -> None:
    assert prepare_picture(saved(photo().convert("RGBA"), "PNG"), "foto.png").media_type == "image/jpeg"
    flat = Image.new("RGB", (300, 200), "white")
    ImageDraw.Draw(flat).line((0, 0, 300, 200), fill="black")
    assert prepare_picture(saved(flat, "BMP"), "plan.bmp").media_type == "image/png"


def test_of_an_animation_the_first_frame_is_kept() -> None:
    frames = [Image.new("P", (40, 30), color) for color in (1, 2, 3)]
    for frame in frames:
        frame.putpalette([0, 0, 0, 230, 20, 20, 20, 230, 20, 20, 20, 230])
    content = saved(frames[0], "GIF", save_all=True, append_images=frames[1:], duration=100)
    kept = opened(prepare_picture(content, "baile.gif").content)
    assert getattr(kept, "n_frames", 1) == 1
    assert is_reddish(kept.convert("RGB").getpixel((5, 5)))


def test_sixteen_bits_become_eight() -> None:
    deep = Image.new("I;16", (40, 30), 40_000)
    kept = opened(prepare_picture(saved(deep, "PNG"), "scan.png").content)
    assert kept.convert("L").getpixel((3, 3)) == pytest.approx(40_000 / 256, abs=1)
    dark_and_light = Image.new("I", (40, 30), 10)
    dark_and_light.putpixel((0, 0), 5_000)
    kept = opened(prepare_picture(saved(dark_and_light, "TIFF"), "scan.tif").content).convert("L")
    light, dark = kept.getpixel((0, 0)), kept.getpixel((20, 20))
    assert isinstance(light, int | float)
    assert isinstance(dark, int | float)
    assert light > 200
    assert dark < 20


DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50">{}</svg>'
RED = '<rect width="100" height="50" fill="#e61414"/>'


@pytest.mark.parametrize(
    "content",
    [
        DRAWING.format("<script>window.alert(1)</script>" + RED).encode(),
        ('<?xml version="1.0"?>\n<!-- made --><!-- by hand -->' + DRAWING.format(RED)).encode("utf-16"),
        ("\ufeff" + DRAWING.format(RED)).encode(),
    ],
)
def test_a_drawing_is_drawn_and_nothing_in_it_runs(content: bytes) -> None:
    kept = prepare_picture(content, "logo.svg")
    assert (kept.media_type, kept.width, kept.height) == ("image/png", 1600, 800)
    assert is_reddish(opened(kept.content).getpixel((800, 400)))
    assert b"script" not in kept.content


@pytest.mark.parametrize(
    "inside",
    [
        '<image href="file:///etc/passwd" width="9" height="9"/>',
        '<image href="/etc/hostname" width="9" height="9"/>',
        '<image href="../../../../etc/hostname" width="9" height="9"/>',
        '<image href="http://127.0.0.1:9/x.png" width="9" height="9"/>',
        "<g",
    ],
)
def test_a_drawing_that_reaches_out_is_refused(inside: str) -> None:
    told = refused(DRAWING.format(RED + inside).encode(), "logo.svg")
    assert told == "logo.svg cannot be drawn: it is damaged, or needs other files. Save it as PNG first."


def test_a_drawing_finds_no_files_beside_it(tmp_path: object, monkeypatch: pytest.MonkeyPatch) -> None:
    from pathlib import Path  # noqa: PLC0415

    folder = Path(str(tmp_path))
    (folder / "beside.png").write_bytes(saved(photo(), "PNG"))
    monkeypatch.chdir(folder)
    content = DRAWING.format('<image href="beside.png" width="9" height="9"/>')
    assert "needs other files" in refused(content.encode(), "logo.svg")


def test_entities_cannot_read_files_or_fill_the_memory() -> None:
    outside = '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + DRAWING.format("<text>&x;</text>")
    assert "cannot be drawn" in refused(outside.encode(), "logo.svg")
    laughs = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<!DOCTYPE svg [<!ENTITY a0 "ha">{laughs}]>' + DRAWING.format("<text>&a9;</text>")
    assert "cannot be drawn" in refused(bomb.encode(), "logo.svg")
    ten_of = [10 * f"<use href='#a{n}'/>" for n in range(9)]
    groups = '<g id="a0"><path d="M0 0"/></g>' + "".join(
        f'<g id="a{n + 1}">{uses}</g>' for n, uses in enumerate(ten_of)
    )
    assert "cannot be drawn" in refused(DRAWING.format(groups + '<use href="#a8"/>').encode(), "logo.svg")


def test_a_drawing_of_more_than_five_megabytes_is_refused() -> None:
    content = DRAWING.format("<!--" + "x" * 5_100_000 + "-->").encode()
    assert refused(content, "mapa.svg") == "mapa.svg has more than 5 MB. Make it smaller first."


def test_what_is_no_drawing_is_told_quickly() -> None:
    """Comments that could be paired in many ways must not be tried in all of them."""
    from ninja_mentor.core.attachments.pictures import is_picture  # noqa: PLC0415

    assert not is_picture(b"<!---->" * 1000 + b"<html>")
    assert not is_picture(b"BMW offer, 3 cars")
    assert is_picture(saved(photo(), "BMP"))
    assert is_picture(b"<!---->" * 100 + DRAWING.format(RED).encode())


def test_no_bytes_at_all_break_it() -> None:
    """Damage anywhere in a picture is a sentence for the person, or still a picture; never a bug."""
    for kind in ("JPEG", "PNG", "GIF", "WEBP", "TIFF", "BMP"):
        whole = saved(photo(40, 24), kind)
        for at in range(0, len(whole), max(1, len(whole) // 60)):
            content = whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :]
            try:
                kept = prepare_picture(content, f"x.{kind}")
            except UserError:
                continue
            assert Image.open(BytesIO(kept.content)).size == (kept.width, kept.height)

"""Pictures as they are kept: upright, not larger than is of use, and without what nobody sees in them."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Final

from ninja_mentor.core.attachments.drawings import drawn, is_drawing
from ninja_mentor.core.attachments.names import clean_name
from ninja_mentor.core.attachments.prepared import Prepared
from ninja_mentor.core.kernel.errors import UserError

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

LONGER_SIDE: Final = 2400  # pixels: a slide over its whole width on a fine screen
MOST_MEGAPIXELS: Final = 60  # more would fill the memory of a small computer
MOST_MEGABYTES: Final = 150
QUALITY: Final = 88
FEW_COLOURS: Final = 1024  # a drawing or a screenshot, which JPEG would blur
OPAQUE: Final = 255
ORIENTATION: Final = 0x0112  # of EXIF
READ: Final = ("JPEG", "PNG", "WEBP", "GIF", "TIFF", "BMP", "AVIF")  # no EPS: reading that runs a program
# Where which bytes begin a picture.
BEGINNINGS: Final = (
    (0, b"\xff\xd8\xff"),
    (0, b"\x89PNG\r\n\x1a\n"),
    (0, b"GIF8"),
    (0, b"II*\x00"),
    (0, b"MM\x00*"),
    (8, b"WEBP"),
    (4, b"ftypavif"),
    (4, b"ftypavis"),
)
BITMAP_HEADS: Final = tuple(size.to_bytes(4, "little") for size in (12, 40, 52, 56, 64, 108, 124))
HEIC: Final = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")


def is_picture(content: bytes) -> bool:
    """Whether this is a picture, or a beginning of one, by what is in it."""
    return (
        any(content[at : at + len(mark)] == mark for at, mark in BEGINNINGS)
        or (content[:2] == b"BM" and content[14:18] in BITMAP_HEADS)  # words can begin with BM too
        or _is_heic(content)
        or is_drawing(content)
    )


def prepare_picture(content: bytes, name: str) -> Prepared:
    """The picture as PNG or JPEG. `UserError` where it is damaged, too large, or of a format nobody can read."""
    name = clean_name(name)
    if len(content) > MOST_MEGABYTES * 1_000_000:
        raise UserError("file-too-large", name=name, limit=MOST_MEGABYTES)
    if not content:
        raise UserError("attachment-without-content", name=name)
    if _is_heic(content):
        raise UserError("picture-heic", name=name)
    if is_drawing(content):
        content = drawn(content, name)
    try:
        return _prepared(_opened(content, name))
    except UserError:
        raise
    except Exception as error:  # the readers raise anything at all on bytes that are no picture
        raise UserError("picture-broken", name=name) from error


def _is_heic(content: bytes) -> bool:
    return content[4:8] == b"ftyp" and content[8:12] in HEIC


def _opened(content: bytes, name: str) -> Picture:
    from PIL import Image  # noqa: PLC0415  (heavy: only where a picture comes)

    try:
        picture = Image.open(BytesIO(content), formats=READ)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise UserError("picture-too-large", name=name, limit=MOST_MEGAPIXELS) from error
    if picture.width * picture.height > MOST_MEGAPIXELS * 1_000_000:  # known before a pixel is read
        raise UserError("picture-too-large", name=name, limit=MOST_MEGAPIXELS)
    picture.draft(None, (LONGER_SIDE, LONGER_SIDE))  # a JPEG is read at a half or a quarter right away
    picture.load()
    return picture


def _prepared(picture: Picture) -> Prepared:
    as_png = picture.format not in {"JPEG", "MPO"} and _has_few_colours(picture)
    orientation = _orientation(picture)
    picture = _in_srgb(picture)
    if picture.mode == "RGBA":
        if picture.getchannel("A").histogram()[OPAQUE] == picture.width * picture.height:
            picture = picture.convert("RGB")
        else:
            as_png = True
    picture = _upright(_scaled(picture), orientation)
    picture.info.clear()  # or comments and profiles would be written again
    file = BytesIO()
    if as_png:
        picture.save(file, "PNG", optimize=True)
    else:
        picture.save(file, "JPEG", quality=QUALITY, optimize=True)
    return Prepared(file.getvalue(), "image/png" if as_png else "image/jpeg", picture.width, picture.height)


def _has_few_colours(picture: Picture) -> bool:
    return picture.mode in {"1", "L", "P", "LA", "RGB", "RGBA"} and picture.getcolors(FEW_COLOURS) is not None


def _orientation(picture: Picture) -> int:
    try:
        return int(picture.getexif().get(ORIENTATION, 1))
    except Exception:  # noqa: BLE001  (EXIF is written by anybody; the picture is good without it)
        return 1


def _in_srgb(picture: Picture) -> Picture:
    """The picture as RGB or RGBA of 8 bits, with the colours that its profile means."""
    from PIL import ImageCms  # noqa: PLC0415

    profile = picture.info.get("icc_profile")
    picture = _with_eight_bits(picture)
    see_through = picture.mode in {"RGBA", "LA", "PA", "RGBa", "La"} or "transparency" in picture.info
    if see_through:
        picture = picture.convert("RGBA")
    elif picture.mode not in {"RGB", "L", "CMYK", "LAB"}:
        picture = picture.convert("RGB")
    wanted = "RGBA" if see_through else "RGB"
    if profile:
        try:
            meant = ImageCms.ImageCmsProfile(BytesIO(profile))
            changed = ImageCms.profileToProfile(
                picture, meant, ImageCms.createProfile("sRGB"), outputMode=wanted
            )
        except (ImageCms.PyCMSError, OSError, ValueError):  # a profile that does not fit says nothing
            changed = None
        if changed is not None:
            return changed
    return picture.convert(wanted)


def _with_eight_bits(picture: Picture) -> Picture:
    if picture.mode.startswith("I;16"):
        return picture.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if picture.mode in {"I", "F"}:
        low, high = picture.getextrema()
        span = (high - low) or 1  # type: ignore[operator]
        return picture.point(lambda value: value * (255 / span) + (-low * 255 / span)).convert("L")  # type: ignore[operator]
    return picture


def _scaled(picture: Picture) -> Picture:
    longer = max(picture.size)
    if longer <= LONGER_SIDE:
        return picture
    from PIL.Image import Resampling  # noqa: PLC0415

    size = (
        max(1, round(picture.width * LONGER_SIDE / longer)),
        max(1, round(picture.height * LONGER_SIDE / longer)),
    )
    return picture.resize(size, Resampling.LANCZOS, reducing_gap=3.0)


def _upright(picture: Picture, orientation: int) -> Picture:
    from PIL.Image import Transpose  # noqa: PLC0415

    turns = {
        2: Transpose.FLIP_LEFT_RIGHT,
        3: Transpose.ROTATE_180,
        4: Transpose.FLIP_TOP_BOTTOM,
        5: Transpose.TRANSPOSE,
        6: Transpose.ROTATE_270,
        7: Transpose.TRANSVERSE,
        8: Transpose.ROTATE_90,
    }
    return picture.transpose(turns[orientation]) if orientation in turns else picture

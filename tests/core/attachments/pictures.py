"""Pictures for tests, made by Pillow as cameras and programs make them."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from PIL import Image, ImageDraw

GPS = 0x8825
PLACE = b"17 deg 23 min S"  # written as text, so that a test can look for it in the bytes


def saved(picture: Image.Image, kind: str, **options: Any) -> bytes:  # noqa: ANN401
    file = BytesIO()
    picture.save(file, kind, **options)
    return file.getvalue()


def opened(content: bytes) -> Image.Image:
    picture = Image.open(BytesIO(content))
    picture.load()
    return picture


def photo(width: int = 320, height: int = 200) -> Image.Image:
    """Many colours, with a red corner at the top left."""
    picture = Image.merge(
        "RGB",
        (
            Image.linear_gradient("L").resize((width, height)),
            Image.radial_gradient("L").resize((width, height)),
            Image.linear_gradient("L").rotate(90).resize((width, height)),
        ),
    )
    ImageDraw.Draw(picture).rectangle((0, 0, width // 4, height // 4), fill=(230, 20, 20))
    return picture


def exif(orientation: int = 1) -> Image.Exif:
    """What a phone writes: which way is up, the camera, and where it was."""
    data = Image.Exif()
    data[0x0112] = orientation
    data[0x010F] = "Kamera GmbH"
    place = data.get_ifd(GPS)
    place[1], place[2] = "S", (17.0, 23.0, 36.0)
    place[27] = PLACE
    return data


def is_reddish(color: Any) -> bool:  # noqa: ANN401
    red, green, blue = color[:3]
    return bool(red > 180 and green < 80 and blue < 80)

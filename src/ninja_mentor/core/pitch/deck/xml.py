"""Pieces of PowerPoint's own language: placeholders, text styles, a theme."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ninja_mentor.core.pitch.deck.places import EMU, INSET, INSET_TOP

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ninja_mentor.core.pitch.deck.places import Place
    from ninja_mentor.core.typesetting.look import Theme

LATIN_FONT: Final = "Noto Sans"
JAPANESE_FONT: Final = "Noto Sans CJK JP"
NAMESPACES: Final = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
# The theme's colours by the names that PowerPoint gives them: a person changes them in one place.
INK: Final = "tx1"
WHITE: Final = "bg1"
DEEP: Final = "tx2"
CARD: Final = "bg2"
MAIN: Final = "accent1"
ACCENT: Final = "accent2"
QUIET: Final = "accent3"
HAZE: Final = "accent4"
DECORATIVE: Final = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)


def scheme(theme: Theme) -> dict[str, str]:
    """The colours of the theme by the names of PowerPoint's colour scheme."""
    return {
        "dk1": theme.ink,
        "lt1": theme.white,
        "dk2": theme.deep,
        "lt2": theme.card,
        "accent1": theme.main,
        "accent2": theme.accent,
        "accent3": theme.quiet,
        "accent4": theme.haze,
        "accent5": theme.deep,
        "accent6": theme.line,
        "hlink": theme.main,
        "folHlink": theme.quiet,
    }


def slide_data(name: str, shapes: Iterable[str], background: str | None) -> str:
    """What stands on a layout or the master; `background` is one of the theme's colours, None for the master's."""
    fill = f'<a:solidFill><a:schemeClr val="{background}"/></a:solidFill>' if background else ""
    bg = f"<p:bg><p:bgPr>{fill}<a:effectLst/></p:bgPr></p:bg>" if background else ""
    return (
        f'<p:cSld {NAMESPACES} name="{name}">{bg}<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/>'
        f"<p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>{''.join(shapes)}</p:spTree></p:cSld>"
    )


def placeholder(  # noqa: PLR0913  (what a placeholder is)
    number: int,
    name: str,
    kind: str,
    place: Place,
    style: str = "",
    anchor: str = "t",
    idx: int | None = None,
    *,
    card: bool = False,
) -> str:
    """A place for words, a chart or the slide's number; as a `card` it has a ground, and room around its words."""
    index = f' idx="{idx}"' if idx is not None else ""
    inset, top = (INSET * EMU, INSET_TOP * EMU) if card else (0, 0)
    fill = f'<a:solidFill><a:schemeClr val="{CARD}"/></a:solidFill>' if card else ""
    text = '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:t>‹#›</a:t></a:fld>'
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph type="{kind}"{index}/></p:nvPr></p:nvSpPr><p:spPr>{place.xfrm}'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{fill}</p:spPr>'
        f'<p:txBody><a:bodyPr vert="horz" wrap="square" lIns="{inset}" tIns="{top}" rIns="{inset}" bIns="0" '
        f'anchor="{anchor}">'
        f"<a:normAutofit/></a:bodyPr><a:lstStyle>{style}</a:lstStyle>"
        f"<a:p>{text if kind == 'sldNum' else ''}</a:p></p:txBody></p:sp>"
    )


def bar(number: int, name: str, place: Place, colour: str) -> str:
    """A strip of colour that says nothing."""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{name}">{DECORATIVE}</p:cNvPr><p:cNvSpPr/>'
        '<p:nvPr userDrawn="1"/></p:nvSpPr>'
        f'<p:spPr>{place.xfrm}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        f'<a:solidFill><a:schemeClr val="{colour}"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr>'
        "<p:txBody><a:bodyPr/><a:lstStyle/><a:p/></p:txBody></p:sp>"
    )


def level_style(
    level: int, points: int, colour: str, *, bold: bool = False, align: str = "l", gap: int = 0
) -> str:
    """How words of a level look, with `gap` points above each paragraph."""
    weight = ' b="1"' if bold else ' b="0"'
    return (
        f'<a:lvl{level}pPr marL="0" indent="0" algn="{align}" hangingPunct="0"><a:lnSpc><a:spcPct val="100000"/></a:lnSpc>'
        f'<a:spcBef><a:spcPts val="{gap * 100}"/></a:spcBef><a:buNone/><a:defRPr sz="{points * 100}"{weight}>'
        f'<a:solidFill><a:schemeClr val="{colour}"/></a:solidFill>'
        f'<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl{level}pPr>'
    )


def text_styles() -> str:
    """What holds for all words where a layout says nothing else."""
    title = level_style(1, 34, MAIN, bold=True).replace("+mn-", "+mj-")
    body = level_style(1, 30, INK, gap=12) + "".join(level_style(level, 24, QUIET) for level in range(2, 6))
    return (
        f"<p:txStyles {NAMESPACES}><p:titleStyle>{title}</p:titleStyle><p:bodyStyle>{body}</p:bodyStyle>"
        f"<p:otherStyle>{level_style(1, 18, INK)}</p:otherStyle></p:txStyles>"
    )


def theme_xml(original: bytes, look: Theme) -> bytes:
    """The template's theme with our colours and fonts."""
    colours = "".join(
        f'<a:{name}><a:srgbClr val="{colour}"/></a:{name}>' for name, colour in scheme(look).items()
    )
    faces = (
        f'<a:latin typeface="{LATIN_FONT}"/><a:ea typeface="{JAPANESE_FONT}"/><a:cs typeface=""/>'
        f'<a:font script="Jpan" typeface="{JAPANESE_FONT}"/>'
    )
    theme = original.decode()
    for tag, inside in (
        ("clrScheme", colours),
        ("fontScheme", f"<a:majorFont>{faces}</a:majorFont><a:minorFont>{faces}</a:minorFont>"),
    ):
        theme = re.sub(
            rf"<a:{tag} .*?</a:{tag}>",
            f'<a:{tag} name="Ninja Mentor">{inside}</a:{tag}>',
            theme,
            flags=re.DOTALL,
        )
    return theme.encode()

"""The one style sheet, made of tokens. Widgets are dressed by class and by the properties named here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ninja_mentor.ui.theme.tokens import RADIUS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ninja_mentor.ui.theme.tokens import Colors


def style_sheet(c: Colors, points: Mapping[str, float], scale: float, drawings: str) -> str:
    """The sheet for colours `c`, text sizes in points, text `scale`, and the folder of small drawings."""
    return "\n".join(
        (
            _text(c, points),
            _grounds(c),
            _tones(c),
            _buttons(c, points),
            _fields(c, drawings),
            _choices(c, scale, drawings),
            _tables(c, points),
            _scrolling(c),
            _sidebar(c, points),
            _floating(c),
        )
    )


def _text(c: Colors, points: Mapping[str, float]) -> str:
    tones = ("ink", "quiet", "indigo", "green", "amber", "red")
    return f"""
QWidget {{ color: {c.ink}; }}
QLabel {{ background: transparent; }}
QLabel:disabled {{ color: {c.faint}; }}
*[role="caption"] {{ font-size: {points["caption"]:.2f}pt; }}
*[role="strong"] {{ font-weight: 600; }}
*[role="section"] {{ font-size: {points["section"]:.2f}pt; font-weight: 600; }}
*[role="title"] {{ font-size: {points["title"]:.2f}pt; font-weight: 700; }}
""" + "\n".join(f'QLabel[tone="{tone}"] {{ color: {getattr(c, tone)}; }}' for tone in tones)


def _grounds(c: Colors) -> str:
    return f"""
QMainWindow, QDialog, *[ground="paper"] {{ background: {c.paper}; }}
*[ground="surface"] {{ background: {c.surface}; }}
*[ground="header"] {{ background: {c.surface}; border: none; border-bottom: 1px solid {c.line}; }}
*[ground="pane-left"] {{ background: {c.surface}; border: none; border-right: 1px solid {c.line}; }}
*[ground="pane-right"] {{ background: {c.surface}; border: none; border-left: 1px solid {c.line}; }}
*[ground="card"] {{ background: {c.surface}; border: 1px solid {c.line}; border-radius: {RADIUS + 2}px; }}
*[ground="card"][pressable="true"]:hover {{ border-color: {c.edge}; }}
*[ground="card"]:focus, *[ground="card"][chosen="true"] {{ border: 2px solid {c.indigo}; }}
*[ground="comment"] {{ background: transparent; border: none; border-left: 3px solid {c.amber}; }}
*[ground="comment"][resolved="true"] {{ border-left-color: {c.edge}; }}
*[ground="comment"]:hover {{ background: {c.hover}; }}
*[ground="comment"]:focus {{ border: 2px solid {c.indigo}; border-left: 3px solid {c.indigo}; border-radius: 4px; }}
*[ground="drawer"] {{ background: {c.raised}; border: none; border-left: 1px solid {c.edge}; }}
QFrame[ground="rule"] {{ background: {c.line}; border: none; max-height: 1px; }}
QSplitter::handle {{ background: {c.line}; }}
"""


def _tones(c: Colors) -> str:
    """Bands across a page, each on the soft ground of its tone."""
    tones = ("indigo", "green", "amber", "red", "neutral")
    return "\n".join(
        f'''
*[band="{tone}"] {{ background: {getattr(c, tone + "_soft")}; border: none; border-bottom: 1px solid {c.line}; }}
'''
        for tone in tones
    )


def _buttons(c: Colors, points: Mapping[str, float]) -> str:
    return f"""
QPushButton, QToolButton {{
    background: {c.surface}; color: {c.ink}; border: 1px solid {c.edge}; border-radius: {RADIUS}px;
    padding: 6px 14px; font-weight: 500;
}}
QPushButton:hover, QToolButton:hover {{ background: {c.hover}; }}
QPushButton:pressed, QToolButton:pressed {{ background: {c.sunken}; }}
QPushButton:focus, QToolButton:focus {{ border: 2px solid {c.indigo}; padding: 5px 13px; }}
QPushButton:disabled, QToolButton:disabled {{ color: {c.faint}; border-color: {c.line}; }}
QPushButton[kind="primary"], QToolButton[kind="primary"] {{
    background: {c.indigo}; color: {c.on_indigo}; border: 1px solid {c.indigo}; font-weight: 600;
}}
QPushButton[kind="primary"]:hover, QToolButton[kind="primary"]:hover,
QPushButton[kind="primary"]:pressed, QToolButton[kind="primary"]:pressed {{
    background: {c.indigo_hover}; border-color: {c.indigo_hover};
}}
QPushButton[kind="primary"]:focus, QToolButton[kind="primary"]:focus {{
    border: 2px solid {c.ink};
}}
QPushButton[kind="primary"]:disabled {{ background: {c.sunken}; color: {c.quiet}; border-color: {c.sunken}; }}
QPushButton[kind="quiet"], QToolButton[kind="quiet"] {{
    background: transparent; border: 1px solid transparent; color: {c.quiet}; padding: 6px 8px;
}}
QPushButton[kind="quiet"]:hover, QToolButton[kind="quiet"]:hover {{ background: {c.sunken}; color: {c.ink}; }}
QPushButton[kind="link"] {{
    background: transparent; border: 1px solid transparent; color: {c.indigo}; padding: 2px 1px; font-weight: 600;
    border-radius: 4px; text-align: left;
}}
QPushButton[kind="link"]:hover {{ background: {c.indigo_soft}; }}
QPushButton[kind="crumb"] {{
    background: transparent; border: none; color: {c.quiet}; padding: 0px; font-weight: 400;
    font-size: {points["caption"]:.2f}pt; text-align: left;
}}
QPushButton[kind="crumb"]:hover {{ color: {c.indigo}; }}
QPushButton[kind="rail"] {{
    background: transparent; border: 1px solid transparent; padding: 4px 9px; font-weight: 400; text-align: left;
}}
QPushButton[kind="rail"][current="true"] {{ font-weight: 600; }}
QPushButton[kind="rail"]:hover {{ background: {c.hover}; }}
QPushButton[kind="rail"]:checked {{ background: {c.indigo_soft}; color: {c.indigo}; font-weight: 600; }}
QPushButton[kind="rail"]:focus {{ border: 2px solid {c.indigo}; padding: 3px 8px; }}
QPushButton[kind="danger"] {{ color: {c.red}; border-color: {c.edge}; }}
QPushButton[kind="danger"]:hover {{ background: {c.red_soft}; border-color: {c.red}; }}
QPushButton[kind="quiet"]:focus, QToolButton[kind="quiet"]:focus {{
    border: 2px solid {c.indigo}; padding: 5px 7px;
}}
QToolButton[kind="chip-x"] {{ background: transparent; border: 1px solid transparent; border-radius: 4px; padding: 1px; }}
QToolButton[kind="chip-x"]:hover {{ background: {c.line}; }}
QToolButton[kind="chip-x"]:focus {{ border: 1px solid {c.indigo}; padding: 1px; }}
QToolButton[kind="field-icon"] {{ background: transparent; border: none; padding: 0px; }}
QPushButton[kind="filter"][on="true"] {{ background: {c.indigo_soft}; color: {c.indigo}; border-color: {c.indigo}; }}
QPushButton[kind="link"]:focus {{ border: 2px solid {c.indigo}; padding: 1px 0px; }}
QPushButton[kind="crumb"]:focus {{ border: none; padding: 0px; color: {c.on_indigo}; background: {c.indigo}; border-radius: 3px; }}
QFileDialog QToolButton {{ padding: 3px; }}
QFileDialog QToolButton:focus {{ padding: 2px; }}
QPushButton::menu-indicator, QToolButton::menu-indicator {{ image: none; width: 0px; }}
*[segmented="true"] {{ background: {c.sunken}; border-radius: {RADIUS}px; }}
*[segmented="true"] QPushButton {{
    background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 4px 12px; color: {c.quiet};
}}
*[segmented="true"] QPushButton:hover {{ color: {c.ink}; }}
*[segmented="true"] QPushButton:checked {{ background: {c.surface}; color: {c.ink}; font-weight: 600; }}
*[segmented="true"] QPushButton:focus {{ border: 2px solid {c.indigo}; padding: 3px 11px; }}
"""


def _fields(c: Colors, drawings: str) -> str:
    return f"""
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox {{
    background: {c.surface}; color: {c.ink}; border: 1px solid {c.edge}; border-radius: {RADIUS}px;
    padding: 6px 10px; selection-background-color: {c.selection}; selection-color: {c.on_selection};
    placeholder-text-color: {c.faint};
}}
QLineEdit:hover, QPlainTextEdit:hover, QTextEdit:hover, QComboBox:hover {{ border-color: {c.quiet}; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {{
    border: 2px solid {c.indigo}; padding: 5px 9px;
}}
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled {{ color: {c.quiet}; background: {c.paper}; }}
QLineEdit[readOnly="true"], QPlainTextEdit[readOnly="true"] {{ background: {c.paper}; }}
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"] {{ border-color: {c.red}; }}
QLineEdit[bare="true"], QPlainTextEdit[bare="true"] {{
    background: transparent; border: 1px solid transparent; padding: 2px 4px;
}}
QLineEdit[bare="true"]:hover, QPlainTextEdit[bare="true"]:hover {{ border-color: {c.line}; }}
QLineEdit[bare="true"]:focus, QPlainTextEdit[bare="true"]:focus {{
    border: 2px solid {c.indigo}; padding: 1px 3px; background: {c.surface};
}}
QLineEdit[search="true"] {{ padding-left: 2px; }}
QLineEdit[search="true"]:focus {{ padding-left: 1px; }}
*[ground="chip"] {{ background: {c.neutral_soft}; border-radius: 10px; }}
*[ground="chip"] QLabel {{ color: {c.neutral}; }}
QComboBox {{ padding-right: 26px; }}
QComboBox::drop-down {{ border: none; width: 24px; }}
QComboBox::down-arrow {{ image: url("{drawings}/down.svg"); width: 16px; height: 16px; }}
QAbstractSpinBox {{ padding-right: 22px; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ border: none; width: 20px; background: transparent; }}
QAbstractSpinBox::up-arrow {{ image: url("{drawings}/up.svg"); width: 14px; height: 14px; }}
QAbstractSpinBox::down-arrow {{ image: url("{drawings}/down.svg"); width: 14px; height: 14px; }}
"""


def _choices(c: Colors, scale: float, drawings: str) -> str:
    box = round(16 * min(scale, 1.5))
    return f"""
QCheckBox, QRadioButton {{ spacing: 8px; background: transparent; padding: 2px; border: 2px solid transparent; }}
QCheckBox::indicator, QRadioButton::indicator {{
    width: {box}px; height: {box}px; border: 1px solid {c.quiet}; background: {c.surface};
}}
QCheckBox::indicator {{ border-radius: 4px; }}
QRadioButton::indicator {{ border-radius: {box // 2 + 1}px; }}
QCheckBox::indicator:hover, QRadioButton::indicator:hover {{ border-color: {c.indigo}; }}
QCheckBox:focus, QRadioButton:focus {{ border: 2px solid {c.indigo}; border-radius: 6px; }}
QCheckBox::indicator:checked {{
    background: {c.indigo}; border-color: {c.indigo}; image: url("{drawings}/check.svg");
}}
QCheckBox::indicator:indeterminate {{
    background: {c.indigo}; border-color: {c.indigo}; image: url("{drawings}/partly.svg");
}}
QRadioButton::indicator:checked {{
    border: 1px solid {c.indigo};
    background: qradialgradient(cx:0.5, cy:0.5, radius:0.5, fx:0.5, fy:0.5,
        stop:0 {c.indigo}, stop:0.5 {c.indigo}, stop:0.56 {c.surface}, stop:1 {c.surface});
}}
QProgressBar {{ background: {c.sunken}; border: none; border-radius: 3px; text-align: center; }}
QProgressBar::chunk {{ background: {c.indigo}; border-radius: 3px; }}
"""


def _tables(c: Colors, points: Mapping[str, float]) -> str:
    return f"""
QAbstractItemView {{
    background: {c.surface}; alternate-background-color: {c.surface}; color: {c.ink};
    border: 1px solid {c.line}; border-radius: {RADIUS}px; outline: none; gridline-color: {c.line};
    selection-background-color: {c.indigo_soft}; selection-color: {c.ink};
}}
QAbstractItemView:focus {{ border: 2px solid {c.indigo}; }}
QAbstractItemView[bare="true"] {{ background: transparent; border: none; border-radius: 0px; }}
QTableView::item, QListView::item, QTreeView::item {{ padding: 4px 8px; }}
QTableView::item {{ border: none; border-bottom: 1px solid {c.line}; }}
QTableView::item:selected, QListView::item:selected {{ background: {c.indigo_soft}; color: {c.ink}; }}
QTableView::item:focus, QListView::item:focus {{ background: {c.indigo_soft}; color: {c.ink}; }}
QListView::item:hover, QTableView::item:hover {{ background: {c.hover}; }}
QHeaderView {{ background: {c.surface}; border: none; }}
QHeaderView::section {{
    background: {c.surface}; color: {c.quiet}; border: none; border-bottom: 1px solid {c.line};
    padding: 6px 11px; font-size: {points["caption"]:.2f}pt; font-weight: 500;
}}
QHeaderView::section:hover {{ color: {c.ink}; }}
QTableCornerButton::section {{ background: {c.surface}; border: none; }}
"""


def _scrolling(c: Colors) -> str:
    return f"""
QScrollArea {{ background: transparent; border: none; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {c.edge}; border-radius: 4px; }}
QScrollBar::handle:vertical {{ min-height: 32px; margin: 2px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; margin: 2px; }}
QScrollBar::handle:hover {{ background: {c.quiet}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; border: none; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


def _sidebar(c: Colors, points: Mapping[str, float]) -> str:
    return f"""
*[ground="night"] {{ background: {c.night}; }}
*[ground="night-rule"] {{ background: {c.night_line}; border: none; max-height: 1px; }}
*[ground="night"] QLabel {{ color: {c.on_night_quiet}; }}
*[ground="night"] QLabel[brand="true"] {{
    color: {c.on_night}; font-size: {points["section"] * 1.06:.2f}pt; font-weight: 700;
}}
*[ground="night"] QPushButton {{
    background: transparent; border: 2px solid transparent; border-radius: {RADIUS}px; color: {c.on_night_quiet};
    padding: 7px 8px; text-align: left; font-weight: 500;
}}
*[ground="night"] QPushButton:hover {{ background: {c.night_hover}; color: {c.on_night}; }}
*[ground="night"] QPushButton:checked {{
    background: {c.night_chosen}; color: {c.on_night}; font-weight: 600;
}}
*[ground="night"] QPushButton:focus {{ border: 2px solid {c.on_night}; padding: 7px 8px; }}
"""


def _floating(c: Colors) -> str:
    return f"""
QMenu {{ background: {c.raised}; border: 1px solid {c.edge}; border-radius: {RADIUS}px; padding: 4px; }}
QMenu::item {{ padding: 6px 28px 6px 12px; border-radius: 6px; color: {c.ink}; }}
QMenu::item:selected {{ background: {c.indigo_soft}; color: {c.ink}; }}
QMenu::item:disabled {{ color: {c.faint}; }}
QMenu::icon {{ padding-left: 8px; }}
QMenu::separator {{ height: 1px; background: {c.line}; margin: 4px 8px; }}
QToolTip {{ background: {c.raised}; color: {c.ink}; border: 1px solid {c.edge}; padding: 4px 8px; }}
*[ground="toast"] {{ background: {c.night}; border: 1px solid {c.night_line}; border-radius: {RADIUS}px; }}
*[ground="toast"] QLabel {{ color: {c.on_night}; }}
*[ground="toast"] QPushButton {{
    background: transparent; color: {c.on_night}; border: 1px solid {c.on_night_quiet}; padding: 3px 10px;
    border-radius: 6px; font-weight: 600;
}}
*[ground="toast"] QPushButton:hover {{ background: {c.night_chosen}; }}
*[ground="toast"] QPushButton:focus {{ border: 2px solid {c.on_night}; padding: 2px 9px; }}
QCalendarWidget QWidget#qt_calendar_navigationbar {{ background: {c.raised}; }}
QCalendarWidget QAbstractItemView {{ background: {c.surface}; border: none; border-radius: 0; }}
"""

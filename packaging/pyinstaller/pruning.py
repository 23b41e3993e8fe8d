"""What of the libraries' own files goes into the packaged app: four languages, and the Qt that we use."""

from __future__ import annotations

from pathlib import PurePath

LANGUAGES = ("en", "es", "ja", "pt")
QT_PLUGINS = {
    "iconengines": {"qsvgicon"},
    "imageformats": {"qgif", "qico", "qjpeg", "qsvg"},
    "platforminputcontexts": {"composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"},
    "platforms": {"qcocoa", "qoffscreen", "qwayland", "qwindows", "qxcb"},
    "platformthemes": {"qxdgdesktopportal"},
    "styles": {"qmacstyle", "qmodernwindowsstyle"},
    "wayland-decoration-client": {"adwaita", "bradient"},
    "wayland-graphics-integration-client": {"qt-plugin-wayland-egl"},
    "wayland-shell-integration": {"xdg-shell"},
    "xcbglintegrations": {"qxcb-egl-integration", "qxcb-glx-integration"},
}
OF_GTK = (
    "libgtk-",
    "libgdk",
    "libcairo",
    "libpango",
    "libatk",
    "libatspi",
    "libepoxy",
    "libharfbuzz.",
    "libgraphite2",
)
NOT_QT = ("Qml", "Quick", "Pdf", "VirtualKeyboard", "Sql", "Test", "Designer")


def wanted(target: str) -> bool:
    """Whether a file belongs into the app, by its place there."""
    path = PurePath(target.replace("\\", "/"))
    if "locale-data" in path.parts:
        return path.stem == "root" or path.stem.split("_")[0] in LANGUAGES
    if "translations" in path.parts and path.suffix == ".qm":
        return path.stem.startswith("qtbase_") and path.stem.split("_")[1] in LANGUAGES
    if "plugins" in path.parts and "PySide6" in path.parts:
        plugin = path.name.split(".")[0].removeprefix("lib")
        return plugin in QT_PLUGINS.get(path.parent.name, set())
    if path.name.startswith(("libQt6", "Qt6")):
        return not path.name.removeprefix("lib").removeprefix("Qt6").startswith(NOT_QT)
    return not (len(path.parts) == 1 and path.name.startswith(OF_GTK))  # brought by a plugin that is left out

#!/bin/sh
# Ninja Mentor for macOS: an app in a disk image. Not run yet: no Mac was at hand when this was written.
# Needs Python 3.11 or newer. The app is not signed: open it the first time with a right click, Open.
set -eu
cd "$(dirname "$0")/../.."

python3 packaging/set_up.py build
dist/ninja-mentor/ninja-mentor --version

image=dist/image
rm -rf "$image" && mkdir -p "$image"
cp -R "dist/Ninja Mentor.app" "$image/"
ln -s /Applications "$image/Applications"
hdiutil create -volname "Ninja Mentor" -srcfolder "$image" -ov -format UDZO dist/ninja-mentor-macos.dmg
echo dist/ninja-mentor-macos.dmg

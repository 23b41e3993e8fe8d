# Ninja Mentor for Windows: one folder, zipped. Not run yet: no Windows machine was at hand when this was written.
# Needs Python 3.11 or newer from python.org, with its launcher `py`.
$ErrorActionPreference = "Stop"
Set-Location (Join-Path $PSScriptRoot "..\..")

py packaging\set_up.py build
if ($LASTEXITCODE -ne 0) { throw "The build failed; see the lines above." }

# A person double-clicks "Ninja Mentor.exe"; scripts use ninja-mentor.exe, which talks to its console.
& "dist\ninja-mentor\ninja-mentor.exe" --version
if ($LASTEXITCODE -ne 0) { throw "The packaged app does not start." }

Compress-Archive -Path "dist\ninja-mentor" -DestinationPath "dist\ninja-mentor-windows.zip" -Force
Write-Host "dist\ninja-mentor-windows.zip"

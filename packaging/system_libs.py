"""Sees to the system libraries that Qt needs on Debian and Ubuntu: installs them as root, else names the command.

Runs with the bare system Python, before anything is installed. Exit code 1 means that something is still missing.
"""

import ctypes
import os
import shutil
import subprocess
import sys
from pathlib import Path

LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libcups.so.2": "libcups2",
    "libgomp.so.1": "libgomp1",
}
FONT_DIRS = ("/usr/share/fonts", "/usr/local/share/fonts")
FONTS = "fonts-inter"


def missing_packages() -> list[str]:
    """Debian packages of the libraries that cannot be loaded, and a font where the system has none."""
    packages = [package for library, package in LIBRARIES.items() if not loads(library)]
    if not any(any(Path(d).rglob("*.[ot]t[fc]")) for d in FONT_DIRS if Path(d).is_dir()):
        packages.append(FONTS)
    return packages


def loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def main() -> int:
    if not sys.platform.startswith("linux"):
        return 0
    packages = missing_packages()
    if not packages:
        return 0
    command = f"apt-get install -y --no-install-recommends {' '.join(packages)}"
    if shutil.which("apt-get") is None:
        print("Qt needs these libraries; install them with your system's package manager:", file=sys.stderr)
        print(" ".join(lib for lib in LIBRARIES if not loads(lib)), file=sys.stderr)
        return 1
    if os.geteuid() != 0:
        print(f"Qt needs system libraries. Run this once, then try again:\n  sudo {command}", file=sys.stderr)
        return 1
    print(f"Installing the system libraries that Qt needs: {' '.join(packages)}")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for step in ("apt-get update -qq", command.replace("install", "install -qq", 1)):
        done = subprocess.run(step.split(), env=environment, capture_output=True, text=True, check=False)
        if done.returncode:
            print(f"`{step}` failed: {done.stderr.strip() or done.stdout.strip()}", file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

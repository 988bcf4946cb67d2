"""Builds the program with PyInstaller into dist/rigwright, then starts it and lets it do the whole job once."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
EXAMPLE = "lora-8b-workstation"


def main() -> int:
    spec = ROOT / "packaging" / "rigwright.spec"
    subprocess.run(
        [
            sys.executable,
            "-m",
            "PyInstaller",
            "--noconfirm",
            "--log-level",
            "WARN",
            "--distpath",
            "dist",
            "--workpath",
            "build",
            spec,
        ],
        cwd=ROOT,
        check=True,
    )
    program = ROOT / "dist" / "rigwright" / ("rigwright.exe" if os.name == "nt" else "rigwright")
    with tempfile.TemporaryDirectory() as folder:
        pdf = Path(folder) / "quote.pdf"
        database = f"sqlite:///{Path(folder) / 'rigwright.db'}"
        subprocess.run([program, "--db", database, "example", EXAMPLE, "--pdf", pdf], cwd=folder, check=True)
        size_kb = pdf.stat().st_size // 1024
    print(f"Built {program.parent.relative_to(ROOT)}; it took an example from workload to a quote of {size_kb} KB.")
    return 0


if __name__ == "__main__":
    sys.exit(main())

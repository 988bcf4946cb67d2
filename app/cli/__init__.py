"""The command line: every use case over JSON or YAML, the same services and results as the window."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable

from app.cli.commands import COMMANDS
from app.cli.session import Session
from app.domain.errors import AppError
from app.services.context import Services


def run(options: Namespace, connect: Callable[[], Services]) -> int:
    """Runs one parsed command; gives its exit code (docs/architecture.md). Bad input is one line on stderr."""
    session = Session(options, connect)
    try:
        return COMMANDS[options.command](session)
    except AppError as error:
        print(f"rigwright: {' '.join(str(error).split())}", file=sys.stderr)
        return error.exit_code
    except KeyboardInterrupt:
        print("rigwright: stopped.", file=sys.stderr)
        return 130
    except BrokenPipeError:
        sys.stderr.close()  # the reader went away; nobody is left to tell
        return 0
    finally:
        session.close()

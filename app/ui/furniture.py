"""What fills the main window once its database is open; loaded beside the first picture, not before it."""

from __future__ import annotations

from app.ui.backup_watch import BackupWatch
from app.ui.corner import Corner
from app.ui.errors import ErrorCenter
from app.ui.files.desk import FileDesk
from app.ui.help import HelpDialog
from app.ui.projects.page import ProjectsPage
from app.ui.unsaved import leave_unsaved, save_elsewhere, tell_parted
from app.ui.widgets import Banner, Dialogs, FocusRing
from app.ui.widgets.taborder import focus_next
from app.ui.wizard.frame import WizardFrame
from app.ui.wizard.model import WizardModel

__all__ = [
    "BackupWatch", "Banner", "Corner", "Dialogs", "ErrorCenter", "FileDesk", "FocusRing", "HelpDialog", "ProjectsPage",
    "WizardFrame", "WizardModel", "focus_next", "leave_unsaved", "save_elsewhere", "tell_parted",
]  # fmt: skip

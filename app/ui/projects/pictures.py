"""Small pictures of projects for the list: drawn beside the window, kept by what they show and by theme."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from threading import Event

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.figures.machine_thumb import HEIGHT, WIDTH, MachineShape, machine_thumb
from app.services.ports import StoredProject
from app.ui.theme import tokens_named
from app.viewmodels.project_shape import shape_of

MOST_KEPT = 512
Key = tuple[MachineShape, str, float]


class ProjectPictures:
    """Pictures by shape: projects that look alike share one."""

    def __init__(self) -> None:
        self._pictures: dict[Key, QPixmap] = {}
        self._shapes: dict[str, MachineShape] = {}

    @property
    def size(self) -> QSize:
        """Of a picture, in logical pixels."""
        return QSize(round(WIDTH), round(HEIGHT))

    def missing(
        self, projects: Iterable[StoredProject], theme: str, ratio: float
    ) -> Callable[[Event], tuple[dict[str, MachineShape], dict[Key, QImage]]]:
        """A job that draws what is not drawn yet; hand what it brings to ``take``."""
        known, wanted = frozenset(self._pictures), tuple(projects)

        def job(stop: Event) -> tuple[dict[str, MachineShape], dict[Key, QImage]]:
            shapes = {one.id: shape_of(one.state) for one in wanted}
            keys = {(shape, theme, ratio) for shape in shapes.values()} - known
            return shapes, {key: drawn(*key) for key in keys if not stop.is_set()}

        return job

    def take(self, found: tuple[dict[str, MachineShape], dict[Key, QImage]]) -> None:
        """Keeps what a job has drawn."""
        shapes, images = found
        self._shapes = shapes
        if len(self._pictures) + len(images) > MOST_KEPT:
            self._pictures.clear()
        self._pictures |= {key: QPixmap.fromImage(image) for key, image in images.items()}

    def of(self, project: StoredProject, theme: str, ratio: float) -> QPixmap | None:
        """A project's picture, once it is drawn."""
        shape = self._shapes.get(project.id)
        return None if shape is None else self._pictures.get((shape, theme, ratio))


def drawn(shape: MachineShape, theme: str, ratio: float) -> QImage:
    """The picture of a shape in a theme's colours; needs no window."""
    drawing = machine_thumb(shape, tokens_named(theme).colours)
    image = QImage(round(WIDTH * ratio), round(HEIGHT * ratio), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(drawing.svg.encode())).render(painter, QRectF(0, 0, image.width(), image.height()))
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image

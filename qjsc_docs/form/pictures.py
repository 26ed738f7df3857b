"""Pictures among the values: a file's name as it was written, and where the file lies. Floor 2."""

from __future__ import annotations

from pathlib import Path

from ..engine.photos import NoPhotoError, prepared
from ..engine.shown import Photo
from .inline import Picture
from .raw import Bad


class Located(str):
    """The name of a picture's file as it was written, and the `path` to the file."""

    __slots__ = ("path",)
    path: Path

    def __new__(cls, text: str, path: Path) -> Located:
        """Return `text` that knows where its file lies."""
        self = super().__new__(cls, text)
        self.path = path
        return self


def located(name: str, folder: Path) -> Located:
    """Return the picture that `name` means; a relative name counts from `folder`, that of the record. Raises Bad."""
    found = next((path for path in (folder / name, folder / name.replace("\\", "/")) if _is_there(path)), folder / name)
    try:
        prepared(found)
    except NoPhotoError as error:
        raise Bad(str(error)) from error
    return Located(name, found)


def photo(value: Located, box: Picture) -> Photo:
    """Return what is printed for the picture `value` in `box`."""
    picture = prepared(value.path)
    return Photo(str(value), picture.data, *picture.within(box.width, box.height))


def _is_there(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a name that no file can have
        return False

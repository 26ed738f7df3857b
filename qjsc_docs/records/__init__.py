"""Records: YAML, JSON, CSV and Excel files, or Python values → one Record with places. Floor 3."""

from .loading import from_tree, load
from .skeleton import skeleton

__all__ = ["from_tree", "load", "skeleton"]

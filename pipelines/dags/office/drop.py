"""The drop folder: one folder a batch, taken once nothing in it has changed for a while."""

import hashlib
import time
from pathlib import Path


def settled(drop, quiet_seconds, now=time.time):
    """Name and fingerprint of every batch that nobody is still copying into."""
    return [
        (folder.name, fingerprint(folder))
        for folder in sorted(drop.iterdir())
        if folder.is_dir()
        and not folder.name.startswith(".")
        and _is_quiet(folder, now() - quiet_seconds)
    ]


def fingerprint(folder):
    """The same bytes give the same fingerprint, whatever folder and files are called."""
    contents = sorted(_sha256(file) for file in files(folder))
    return hashlib.sha256("".join(contents).encode()).hexdigest()[:16]


def files(folder):
    """The batch's files; half-copied ones usually begin with a dot."""
    return [
        path for path in Path(folder).rglob("*") if path.is_file() and not path.name.startswith(".")
    ]


def put_away(drop, name, into):
    """Moves a loaded batch aside; a rerun after the move finds nothing left to do."""
    source, target = Path(drop, name), Path(drop, ".loaded", into)
    if source.exists():
        target.parent.mkdir(mode=0o700, exist_ok=True)
        source.rename(target)


def _is_quiet(folder, since):
    found = files(folder)
    return bool(found) and max(path.stat().st_mtime for path in [folder, *found]) <= since


def _sha256(path):
    with path.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()

"""What every recipe needs to write the files of a pack."""
import hashlib
import io
import zipfile
from pathlib import Path

import torch


def archive(module: torch.jit.ScriptModule) -> bytes:
    """The saved module without its debug records, which would name folders of the machine that made it."""
    saved = io.BytesIO()
    torch.jit.save(module, saved)
    return without_debug(saved.getvalue())


def without_debug(saved: bytes) -> bytes:
    kept = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(saved)) as source, zipfile.ZipFile(kept, "w") as target:
        for entry in source.infolist():
            if not entry.filename.endswith(".debug_pkl"):
                plain = zipfile.ZipInfo(entry.filename)
                plain.compress_type = entry.compress_type
                target.writestr(plain, source.read(entry))
    return kept.getvalue()


def fingerprint(file: Path) -> dict[str, int | str]:
    """How `pack.json` names a file."""
    content = file.read_bytes()
    return {"bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}

"""The unit files of the office's server, its alert, and its backups."""

import fcntl
import hashlib
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

PIPELINES = Path(__file__).parents[1]
UNITS = PIPELINES / "systemd"
INSTALLED = r"/opt/(talent|airflow)/\S+"


def call(*command, **env):
    return subprocess.run(
        list(map(str, command)), env=os.environ | env, capture_output=True, text=True, check=False
    )


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="no systemd here")
def test_systemd_takes_every_unit(tmp_path):
    shutil.copytree(UNITS, tmp_path, dirs_exist_ok=True)
    for unit in tmp_path.glob("*.service"):  # nothing is installed where the tests run
        unit.write_text(re.sub(INSTALLED, "/bin/true", unit.read_text()))
    for unit in tmp_path.glob("*@.service"):
        unit.rename(tmp_path / unit.name.replace("@", "@scheduler"))
    units = sorted(path for path in tmp_path.iterdir() if path.suffix in (".service", ".timer"))
    said = call("systemd-analyze", "verify", "--man=no", *units, SYSTEMD_UNIT_PATH=f"{tmp_path}:")
    assert (said.returncode, said.stderr) == (0, "")


def test_units_call_what_exists():
    for unit in UNITS.glob("*.service"):
        for path in re.findall(r"ExecStart=/opt/talent/(\S+)", unit.read_text()):
            assert os.access(PIPELINES.parent / path, os.X_OK), unit
    timers = {path.stem for path in UNITS.glob("*.timer")}
    assert timers < {path.stem for path in UNITS.glob("*.service")}


def test_the_alert_names_the_unit_and_no_finding(tmp_path):
    for name, script in (("systemctl", "echo 4"), ("sendmail", f"cat >{tmp_path}/mail")):
        (tmp_path / name).write_text(f"#!/bin/sh\n{script}\n")
        (tmp_path / name).chmod(0o755)
    said = call(
        PIPELINES / "alert.sh",
        "talent-check.service",
        PATH=f"{tmp_path}:{os.environ['PATH']}",
        TALENT_ALERT_TO="office@example.org",
        TALENT_SENDMAIL=str(tmp_path / "sendmail"),
    )
    assert said.returncode == 0
    mail = (tmp_path / "mail").read_text()
    assert mail.startswith("To: office@example.org\nSubject: talent: talent-check.service failed\n")
    assert "exit 4" in mail and "a share or a rule is broken" in mail


@pytest.fixture
def lake(tmp_path):
    lake = tmp_path / "lake"
    for name in ("landing", "identity", "snapshots/1"):
        (lake / name).mkdir(parents=True, mode=0o700)
    (lake / "identity").chmod(0o700)
    for name in ("identity/key", "landing/a.csv", "snapshots/1/run.json", "current", "lock"):
        (lake / name).write_text(name)
        (lake / name).chmod(0o600)
    return lake


def backup(*arguments):
    return call(PIPELINES / "backup.sh", *arguments)


def tree(lake):
    return {
        str(path.relative_to(lake)): (oct(path.stat().st_mode), path.is_file() and path.read_text())
        for path in lake.rglob("*")
        if path.name != "lock"
    }


def test_a_lake_comes_back_as_it_was(lake, tmp_path):
    before = tree(lake)
    assert backup("key", lake, tmp_path / "safe").returncode == 0
    assert backup("save", lake, tmp_path / "copies").returncode == 0
    archive = next((tmp_path / "copies").glob("*.tar.gz"))
    assert "identity/key" not in call("tar", "-tzf", archive).stdout
    assert archive.stat().st_mode & 0o077 == 0
    assert backup("restore", archive, tmp_path / "safe", lake).returncode == 2  # not over another
    shutil.rmtree(lake)
    assert backup("restore", archive, tmp_path / "nokey", lake).returncode == 2
    said = backup("restore", archive, tmp_path / "safe", lake)
    assert said.returncode == 0, said.stderr
    assert tree(lake) == before


def test_a_damaged_copy_is_not_brought_back(lake, tmp_path):
    backup("save", lake, tmp_path / "copies")
    archive = next((tmp_path / "copies").glob("*.tar.gz"))
    archive.write_bytes(archive.read_bytes()[:-1])
    said = backup("restore", archive, lake / "identity/key", tmp_path / "new")
    assert said.returncode == 3 and not (tmp_path / "new").exists()


def test_nothing_is_copied_while_somebody_writes(lake, tmp_path):
    with open(lake / "lock", "r+") as lock:
        fcntl.lockf(lock, fcntl.LOCK_EX)
        assert backup("save", lake, tmp_path / "copies").returncode == 5
    assert list((tmp_path / "copies").iterdir()) == []


def test_only_the_newest_copies_stay(lake, tmp_path):
    copies = tmp_path / "copies"
    copies.mkdir()
    for day in range(1, 5):
        for ending in ("tar.gz", "tar.gz.sha256"):
            (copies / f"lake-2025010{day}T000000Z.{ending}").write_text("old")
    assert backup("save", lake, copies, 3).returncode == 0
    kept = sorted(path.name for path in copies.glob("*.tar.gz"))
    assert len(kept) == 3 and kept[:2] == [
        "lake-20250103T000000Z.tar.gz",
        "lake-20250104T000000Z.tar.gz",
    ]
    new = next(copies.glob(f"{kept[2]}.sha256")).read_text().split()
    assert new[0] == hashlib.sha256((copies / kept[2]).read_bytes()).hexdigest()

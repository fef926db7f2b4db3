"""What the tasks do with exit codes and the drop folder."""

from types import SimpleNamespace

import pytest
from airflow.sdk import Asset, RetryAction

from office.drop import fingerprint, put_away, settled
from office.task import ONLY_WHAT_WAITING_MENDS, CommandFailed, ServiceUnreachable, TalentTask


def run(tmp_path, script, *arguments, outlets=()):
    talent = tmp_path / "talent"
    talent.write_text(f"#!/bin/bash\n{script}\n")
    talent.chmod(0o755)
    task = TalentTask(
        task_id="t",
        home=str(tmp_path),
        arguments=list(arguments),
        as_of="2025-12-31",
        outlets=outlets,
    )
    events = {outlet: SimpleNamespace(extra=None) for outlet in outlets}
    task.execute({"outlet_events": events})
    return events


def test_success_tells_the_asset_its_day(tmp_path):
    asset = Asset("a", uri="x-talent://a")
    assert run(tmp_path, "exit 0", "build", outlets=[asset])[asset].extra == {"as_of": "2025-12-31"}


@pytest.mark.parametrize("code", [1, 2, 3, 4])
def test_waiting_mends_nothing(tmp_path, code):
    with pytest.raises(CommandFailed, match=f"exit {code}: ") as failed:
        run(tmp_path, f"exit {code}", "check")
    assert ONLY_WHAT_WAITING_MENDS.evaluate(failed.value, 1, 4).action is RetryAction.FAIL


def test_a_service_may_come_back(tmp_path):
    with pytest.raises(ServiceUnreachable) as failed:
        run(tmp_path, "exit 5", "build")
    assert ONLY_WHAT_WAITING_MENDS.evaluate(failed.value, 1, 4).action is RetryAction.RETRY


@pytest.mark.parametrize("script", ["kill -9 $$", "exit 137"])
def test_a_killed_command_is_named_as_such(tmp_path, script):
    with pytest.raises(CommandFailed, match="killed by signal 9"):
        run(tmp_path, script, "build")


def test_a_parameter_never_becomes_a_command(tmp_path):
    run(tmp_path, '[ "$2" = "x; touch \\$HERE" ]', "ingest", "x; touch $HERE")


def test_empty_words_are_left_out(tmp_path):
    run(tmp_path, "[ $# = 2 ]", "build", "", "--aside")


def test_the_schedulers_secrets_stay_with_it(tmp_path, monkeypatch):
    monkeypatch.setenv("AIRFLOW__API_AUTH__JWT_SECRET", "s")
    monkeypatch.setenv("AIRFLOW_CONN_SMTP_DEFAULT", "smtp://u:p@h")
    monkeypatch.setenv("TALENT_JAVA_OPTIONS", "-Xmx1g")
    run(tmp_path, '! env | grep -q "^AIRFLOW_" && [ "$TALENT_JAVA_OPTIONS" = -Xmx1g ]', "build")


@pytest.fixture
def drop(tmp_path):
    for name in ("march", ".hidden", "empty"):
        (tmp_path / name).mkdir()
    (tmp_path / "march" / "rounds.csv").write_text("a,b\n")
    (tmp_path / ".hidden" / "rounds.csv").write_text("a,b\n")
    (tmp_path / "loose.csv").write_text("not in a folder\n")
    return tmp_path


def test_a_batch_is_taken_once_it_is_quiet(drop):
    changed = (drop / "march").stat().st_mtime
    assert settled(drop, 600, now=lambda: changed + 599) == []
    assert [name for name, _ in settled(drop, 600, now=lambda: changed + 601)] == ["march"]


def test_the_same_content_is_the_same_batch(drop):
    again = drop / "again"
    again.mkdir()
    (again / "renamed.csv").write_text("a,b\n")
    (again / ".~lock.renamed.csv").write_text("editor")
    assert fingerprint(again) == fingerprint(drop / "march")
    (again / "more.csv").write_text("c\n")
    assert fingerprint(again) != fingerprint(drop / "march")


def test_a_loaded_batch_is_put_away_once(drop):
    put_away(drop, "march", "batch__1")
    put_away(drop, "march", "batch__1")
    assert (drop / ".loaded" / "batch__1" / "rounds.csv").exists()
    assert (drop / ".loaded").stat().st_mode & 0o777 == 0o700
    assert not (drop / "march").exists()

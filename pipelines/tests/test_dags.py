"""Every DAG imports, is owned and explained, and calls only what the command line has."""

import re
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace
from zoneinfo import ZoneInfo

import pytest
from airflow.dag_processing.dagbag import DagBag
from airflow.sdk.exceptions import ParamValidationError

from conftest import DAGS
from office.settings import day_of

PIPELINES = Path(__file__).parents[1]
BAG = DagBag(dag_folder=str(DAGS))
TASKS = [task for dag in BAG.dags.values() for task in dag.tasks]
# One line a command: its name, then the options DAGs may use. PipelineCommandsTest keeps it true.
COMMANDS = {
    words[0]: set(words[1:])
    for words in map(str.split, (Path(__file__).parent / "commands.txt").read_text().splitlines())
}


def test_every_file_imports():
    assert not BAG.import_errors
    files = {path.stem for path in DAGS.glob("*.py")}
    assert set(BAG.dags) == files  # one file a DAG, named alike


@pytest.mark.parametrize("dag", BAG.dags.values(), ids=lambda dag: dag.dag_id)
def test_dag_is_owned_explained_and_bounded(dag):
    assert dag.doc_md and re.search("[一-鿿]", dag.doc_md) and re.search("[a-z]{4}", dag.doc_md)
    assert dag.catchup is False
    assert dag.max_active_runs == 1
    assert dag.dagrun_timeout
    assert f"`{dag.dag_id}`" in (PIPELINES / "README.md").read_text()


@pytest.mark.parametrize("task", TASKS, ids=lambda task: f"{task.dag_id}.{task.task_id}")
def test_task_is_owned_bounded_and_retries_only_what_waiting_mends(task):
    assert task.owner == "talent-office"
    assert task.execution_timeout and task.execution_timeout <= task.dag.dagrun_timeout
    assert task.retry_policy.default.value == "fail"
    assert task.on_failure_callback


@pytest.mark.parametrize("path", sorted(DAGS.rglob("*.py")), ids=lambda path: path.stem)
def test_file_is_short(path):
    assert len(path.read_text().splitlines()) <= 60


def words(arguments):
    return [re.sub("{{.*?}}", "", word) for word in arguments]


@pytest.mark.parametrize(
    "arguments",
    [task.arguments for task in TASKS if isinstance(getattr(task, "arguments", None), list)]
    + [["report", "--lake=…", "--out=…", "--as-of=…"]],
    ids=lambda arguments: arguments[0],
)
def test_task_calls_what_exists(arguments):
    command, *options = words(arguments)
    assert command in COMMANDS
    assert {option.split("=")[0] for option in options if option} <= COMMANDS[command]


def test_writers_share_one_slot():
    calls = [task for task in TASKS if getattr(task, "arguments", None)]
    writers = [task for task in calls if task.arguments[0] in ("ingest", "build")]
    assert len(writers) == 4
    assert {task.pool for task in writers} == {"talent_lake"}


GOOD = {"batch": "2026-03", "as_of": "2025-12-31", "known_at": "2025-12-31T09:00:00Z"}
BAD = {
    "batch": ["../elsewhere", ".loaded", "a/b", "", None, 7],
    "as_of": ["31.12.2025", "2025-02-30", "yesterday", "", 2025],
    "known_at": ["2025-12-31", "2025-12-31T09:00:00", "now", ""],
}
BAD["received_at"] = BAD["known_at"]


@pytest.mark.parametrize(
    ("dag", "name"),
    [(dag, name) for dag in BAG.dags.values() for name in dag.params],
    ids=lambda value: getattr(value, "dag_id", value),
)
def test_a_parameter_is_refused_unless_it_is_right(dag, name):
    wanted = dag.params.get_param(name)
    wanted.resolve(GOOD.get(name, GOOD["known_at"]))
    for value in BAD[name]:
        with pytest.raises(ParamValidationError):
            wanted.resolve(value)


def at_two(day):
    return datetime(2026, 1, day, 2, tzinfo=ZoneInfo("Asia/Shanghai")).astimezone(ZoneInfo("UTC"))


def test_a_run_speaks_of_the_day_asked_for_or_of_its_own():
    night = SimpleNamespace(
        run_type="scheduled", logical_date=at_two(14), run_after=at_two(14), start_date=at_two(14)
    )
    assert str(day_of(night)) == "2026-01-14"  # still the 13th in UTC
    night.start_date = at_two(15)
    assert str(day_of(night)) == "2026-01-15"
    night.run_type = "backfill"
    assert str(day_of(night)) == "2026-01-14"

"""Every DAG imports, is owned and explained, and calls only what the command line has."""

import re
from pathlib import Path

import pytest
from airflow.dag_processing.dagbag import DagBag

from conftest import DAGS

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

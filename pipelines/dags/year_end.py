"""
年度考核与经费检查：每年一月十五日，按上年末的情况发布、核查并生成报表。

The yearly assessment and fund review on 15 January: publishes the state of the last 31 December
beside the current snapshot, renders its dashboards through `reports`, and checks it. Exit 4 of the
check raises the alert.
"""

from datetime import timedelta

from airflow.sdk import dag

from office.settings import LAKE, OFFICE_DAG, ONE_WRITER, PUBLISHED, at, day
from office.task import TalentTask

# Of the year it was due in, even when it is run again in the next.
AS_OF = "{{ params.as_of or ((dag_run.logical_date or dag_run.run_after).year - 1) ~ '-12-31' }}"
PARAMS = {"as_of": day("统计截止日 / as of (default: the last 31 December)")}


@dag(
    schedule=at("0 6 15 1 *"),
    dagrun_timeout=timedelta(hours=8),
    params=PARAMS,
    doc_md=__doc__,
    **OFFICE_DAG,
)
def year_end():
    build = TalentTask(
        task_id="build",
        arguments=["build", LAKE, f"--as-of={AS_OF}", "--every=half", "--aside"],
        as_of=AS_OF,
        pool=ONE_WRITER,
        outlets=[PUBLISHED],
    )
    build >> TalentTask(task_id="check", arguments=["check", LAKE, f"--as-of={AS_OF}"])


year_end()

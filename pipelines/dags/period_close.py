"""
培养周期结束：按周期最后一天发布、两套账核对、生成报表并核查，由人工启动。

Closes a programme period, started by hand with its last day: publishes that day beside the current
snapshot, recomputes every table with the second engine, renders its dashboards through `reports`,
and checks it. Exit 4 of the check raises the alert.
"""

from datetime import timedelta

from airflow.sdk import Param, dag

from office.settings import LAKE, OFFICE_DAG, ONE_WRITER, PUBLISHED
from office.task import TalentTask

PARAMS = {"as_of": Param(type="string", format="date", description="周期最后一天 / its last day")}
DAY = "--as-of={{ params.as_of }}"


@dag(
    schedule=None,
    dagrun_timeout=timedelta(hours=12),
    params=PARAMS,
    doc_md=__doc__,
    **OFFICE_DAG,
)
def period_close():
    build = TalentTask(
        task_id="build",
        arguments=["build", LAKE, DAY, "--every=half", "--aside"],
        as_of="{{ params.as_of }}",
        pool=ONE_WRITER,
        outlets=[PUBLISHED],
    )
    second_books = TalentTask(task_id="second_books", arguments=["audit", LAKE, DAY])
    check = TalentTask(task_id="check", arguments=["check", LAKE, DAY])
    build >> [second_books, check]


period_close()

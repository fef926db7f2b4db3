"""
选拔期间每天核查各项比例与规则，并说明与前一日相比的变化；有不符即任务失败并告警。

Every morning while a round is open: tells broken shares and rules in words, and what has changed
since the day before. Exit 4 fails the task at once, with no retry, and raises the alert. A round
is open until the day in the variable `talent_round_closes`; without it, or after it, the watch
rests.
"""

from datetime import timedelta

from airflow.sdk import Variable, dag, task

from office.settings import LAKE, OFFICE_DAG, at, day_of
from office.task import TalentTask


@dag(schedule=at("30 7 * * *"), dagrun_timeout=timedelta(hours=1), doc_md=__doc__, **OFFICE_DAG)
def selection_watch():
    @task.short_circuit(execution_timeout=timedelta(minutes=5))
    def round_is_open(dag_run=None):
        return str(day_of(dag_run)) <= Variable.get("talent_round_closes", default="")

    patience = timedelta(minutes=20)
    check = TalentTask(task_id="check", arguments=["check", LAKE], execution_timeout=patience)
    changes = TalentTask(task_id="changes", arguments=["compare", LAKE], execution_timeout=patience)
    round_is_open() >> [check, changes]


selection_watch()

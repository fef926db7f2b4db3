"""
每周清理不再需要的旧快照；未设保留数量时不做任何事。

Every Sunday: retires old snapshots, once the variable `talent_keep_snapshots` says how many of the
newest stay; without it nothing is ever removed. Those that pages were sent out from are named in
`talent_spare_snapshots`, parted by commas. Spares the current one and all of the last 30 days.
"""

from datetime import timedelta

from airflow.sdk import Variable, dag, task

from office.settings import LAKE, OFFICE_DAG, ONE_WRITER, at
from office.task import TalentTask

KEPT = "var.value.get('talent_spare_snapshots', '')"
SPARE = f"{{{{ '--spare=' ~ {KEPT} if {KEPT} else '' }}}}"


@dag(schedule=at("0 4 * * 0"), dagrun_timeout=timedelta(hours=2), doc_md=__doc__, **OFFICE_DAG)
def retire():
    @task.short_circuit(execution_timeout=timedelta(minutes=5))
    def is_wanted():
        return bool(Variable.get("talent_keep_snapshots", default=""))

    expire = TalentTask(
        task_id="expire",
        arguments=[
            "expire",
            LAKE,
            "--keep={{ var.value.talent_keep_snapshots }}",
            "--older-than=30",
            SPARE,
        ],
        pool=ONE_WRITER,
        execution_timeout=timedelta(hours=1),
    )
    is_wanted() >> expire


retire()

"""
每十分钟查看投放目录；文件不再变动的文件夹即为一个批次，交给 intake 处理。

Looks into the drop folder every ten minutes. A folder in which nothing has changed for
`talent_drop_quiet_seconds` (600) is a batch and starts one run of `intake`, named by its content:
the same files dropped again, under whatever name, start nothing.
"""

from datetime import timedelta
from pathlib import Path

from airflow.providers.standard.operators.trigger_dagrun import TriggerDagRunOperator
from airflow.sdk import Variable, dag, task

from office.drop import settled
from office.settings import OFFICE_DAG, at


@dag(
    schedule=at("*/10 * * * *"), dagrun_timeout=timedelta(minutes=30), doc_md=__doc__, **OFFICE_DAG
)
def drop_watch():
    @task(execution_timeout=timedelta(minutes=20))
    def batches():
        quiet_seconds = int(Variable.get("talent_drop_quiet_seconds", default="600"))
        return [
            {"trigger_run_id": f"batch__{fingerprint}", "conf": {"batch": name}}
            for name, fingerprint in settled(Path(Variable.get("talent_drop")), quiet_seconds)
        ]

    TriggerDagRunOperator.partial(
        task_id="hand_over",
        trigger_dag_id="intake",
        logical_date=None,
        skip_when_already_exists=True,
        execution_timeout=timedelta(minutes=5),
    ).expand_kwargs(batches())


drop_watch()

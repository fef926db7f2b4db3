"""
导入一个批次：投放目录下的一个文件夹。同样的内容再次导入不改变任何数据。

Loads one batch, a folder under the drop folder, then moves it to `.loaded` there. Loading the same
files again changes nothing, so a failed run may be run again at any time. Success starts
`build_publish`. Exit 3 means that the data stopped it: mend the files, then run it again. With
the variable `talent_strict` set to `yes`, so does any row or file that was refused.
"""

from datetime import timedelta

from airflow.sdk import Param, Variable, dag, task

from office.drop import put_away
from office.settings import LAKE, OFFICE_DAG, ONE_WRITER, RECORDS, moment
from office.task import TalentTask

PARAMS = {
    "batch": Param(
        type="string",
        pattern=r"^[^./][^/]*$",
        description="投放目录下的文件夹 / folder in the drop folder",
    ),
    "received_at": moment("收到时间，补录往年数据用 / when it came in, for loading past years"),
}


@dag(
    schedule=None,
    dagrun_timeout=timedelta(hours=6),
    params=PARAMS,
    doc_md=__doc__,
    **OFFICE_DAG,
)
def intake():
    @task
    def clear_away(params=None, dag_run=None):
        put_away(Variable.get("talent_drop"), params["batch"], dag_run.run_id)

    ingest = TalentTask(
        task_id="ingest",
        arguments=[
            "ingest",
            "--records={{ var.value.talent_drop }}/{{ params.batch }}",
            "{{ '--received-at=' ~ params.received_at if params.received_at else '' }}",
            "{{ '--strict' if var.value.get('talent_strict', 'no') == 'yes' else '' }}",
            LAKE,
        ],
        pool=ONE_WRITER,
        outlets=[RECORDS],
    )
    ingest >> clear_away()


intake()

"""
导入之后以及每晚计算全部指标、校验并发布；同一时刻只有一次运行。

Computes every table, audits and publishes, after each intake and every night at 02:00, one at a
time. A failed or killed run leaves the old snapshot in place; `talent airflow rerun` mends it.
With `as_of`, or by backfill, a past day is published beside the current snapshot: the same records
give the same content.
"""

from datetime import timedelta

from airflow.sdk import AssetOrTimeSchedule, dag

from office import settings as office
from office.task import TalentTask

PARAMS = {
    "as_of": office.day("统计截止日 / as of (default: the run's own day)"),
    "known_at": office.moment("只计此前收到的 / count only what had come in by then"),
}


@dag(
    schedule=AssetOrTimeSchedule(timetable=office.at("0 2 * * *"), assets=[office.RECORDS]),
    dagrun_timeout=timedelta(hours=8),
    params=PARAMS,
    doc_md=__doc__,
    **office.OFFICE_DAG,
)
def build_publish():
    TalentTask(
        task_id="build",
        arguments=[
            "build",
            office.LAKE,
            f"--as-of={office.AS_OF}",
            "--every=half",
            "{{ '--known-at=' ~ params.known_at if params.known_at else '' }}",
            office.ASIDE,
        ],
        as_of=office.AS_OF,
        pool=office.ONE_WRITER,
        outlets=[office.PUBLISHED],
    )


build_publish()

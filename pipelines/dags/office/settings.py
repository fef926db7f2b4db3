"""What all DAGs of the office share: its day, its assets, how patient they are, whom they tell."""

import os
from datetime import timedelta
from functools import partial

import pendulum
from airflow.sdk import Asset, CronTriggerTimetable, Param

from office.alert import alert
from office.task import ONLY_WHAT_WAITING_MENDS

RECORDS = Asset("talent_records", uri="x-talent://lake/staging")
PUBLISHED = Asset("talent_published", uri="x-talent://lake/snapshots")

OFFICE = pendulum.timezone("Asia/Shanghai")  # two in the morning there is still yesterday in UTC


def at(cron):
    """A time of the office's clock; a DAG newly installed waits for the next one."""
    return CronTriggerTimetable(cron, timezone=OFFICE, run_immediately=timedelta(0))


def day_of(dag_run):
    """The day asked for in a backfill, else the one it runs on: late, it must not undo today."""
    asked = dag_run.logical_date if dag_run.run_type == "backfill" else None
    return (asked or dag_run.start_date or dag_run.run_after).astimezone(OFFICE).date()


def day(description, format="date", **further):
    """A parameter that is a day, such as 2025-12-31, or nothing."""
    return Param(None, type=["null", "string"], format=format, description=description, **further)


MOMENT = r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$"  # 2025-12-31T09:00:00+08:00
moment = partial(day, format="date-time", pattern=MOMENT)


LAKE = "--lake={{ var.value.talent_lake }}"
AS_OF = "{{ params.as_of or day_of(dag_run) }}"
# A past day is published beside the current snapshot, never in its place.
ASIDE = "{{ '--aside' if params.as_of or dag_run.run_type == 'backfill' else '' }}"
ONE_WRITER = "talent_lake"  # a pool with one slot

OFFICE_DAG = {
    "catchup": False,
    "max_active_runs": 1,
    "tags": ["talent"],
    "user_defined_macros": {"day_of": day_of},
    "default_args": {
        "owner": "talent-office",
        "retries": 3,
        "retry_policy": ONLY_WHAT_WAITING_MENDS,
        "retry_delay": timedelta(seconds=int(os.environ.get("TALENT_RETRY_SECONDS", "300"))),
        "retry_exponential_backoff": True,
        "max_retry_delay": timedelta(hours=1),
        "execution_timeout": timedelta(hours=2),
        "on_failure_callback": alert,
    },
}

"""
数据仓库一经发布即生成全部报表，每个截止日一个文件夹。

Renders every dashboard as soon as the warehouse has been published, into a folder named by the
as-of day under `talent_out`. Computes nothing, so it can be run again at any time.
"""

from datetime import timedelta

from airflow.sdk import Variable, dag, task

from office.settings import OFFICE_DAG, PUBLISHED, day, day_of
from office.task import TalentTask

PARAMS = {"as_of": day("统计截止日 / as of (default: what was just published, else today)")}


@dag(
    schedule=[PUBLISHED],
    dagrun_timeout=timedelta(hours=4),
    params=PARAMS,
    doc_md=__doc__,
    **OFFICE_DAG,
)
def reports():
    @task
    def renderings(params=None, dag_run=None, triggering_asset_events=None):
        events = [event for found in (triggering_asset_events or {}).values() for event in found]
        # Several publications may have come together; each day is rendered once.
        days = {event.extra["as_of"] for event in events if "as_of" in event.extra}
        days = days or {params["as_of"] or str(day_of(dag_run))}
        lake, out = Variable.get("talent_lake"), Variable.get("talent_out")
        return [
            ["report", f"--lake={lake}", f"--out={out}/{day}", f"--as-of={day}"]
            for day in sorted(days)
        ]

    render = TalentTask.partial(task_id="render", map_index_template="{{ task.arguments[-1] }}")
    render.expand(arguments=renderings())


reports()

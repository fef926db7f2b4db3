"""Tells a person when a task has failed for good."""

from airflow.providers.smtp.notifications.smtp import SmtpNotifier
from airflow.sdk import Variable

# No findings in the mail: they name people's keys, and a mailbox is not the owner's lake.
BODY = """<p>{{ ti.task_id }} of {{ dag.dag_id }} failed: {{ exception }}</p>
<p>Run {{ dag_run.run_id }}, attempt {{ ti.try_number }}.</p>
<p>What it said: <a href="{{ ti.log_url }}">{{ ti.log_url }}</a></p>"""


def alert(context):
    """Mails whoever stands in the variable talent_alert_to, by the connection smtp_default."""
    if to := Variable.get("talent_alert_to", default=""):
        SmtpNotifier(
            to=to, subject="talent: {{ dag.dag_id }}.{{ ti.task_id }} failed", html_content=BODY
        )(context)

"""One task runs one command of the warehouse; its exit code tells the scheduler what to do next."""

import os

from airflow.providers.standard.hooks.subprocess import SubprocessHook
from airflow.sdk import BaseOperator, ExceptionRetryPolicy, RetryAction, RetryRule
from airflow.sdk.exceptions import AirflowException

SERVICE = 5
MEANING = {
    1: "a bug; the trace stands above",
    2: "a definition or the command line is wrong, as said above",
    3: "the data stop it, as said above: mend them, then run this again",
    4: "a share or a rule is broken: the findings stand above",
    SERVICE: "a service is down or another command is writing to the lake",
}


class ServiceUnreachable(AirflowException):
    """The one ending that waiting can mend."""


class CommandFailed(AirflowException):
    """Running it again would only fail again: somebody has to look."""


ONLY_WHAT_WAITING_MENDS = ExceptionRetryPolicy(
    rules=[RetryRule(exception=[ServiceUnreachable, ConnectionError], action=RetryAction.RETRY)],
    default=RetryAction.FAIL,
)


class TalentTask(BaseOperator):
    """Runs ``talent ARGUMENTS`` without a shell, in which a parameter could become a command."""

    template_fields = ("home", "arguments", "as_of")

    def __init__(self, *, arguments, home="{{ var.value.talent_home }}", as_of="", **settings):
        super().__init__(**settings)
        self.home, self.arguments, self.as_of = home, arguments, as_of
        self.hook = SubprocessHook()

    def execute(self, context):
        command = [f"{self.home}/talent", *filter(None, self.arguments)]
        # The scheduler's own settings and secrets are no business of the command's.
        env = {name: value for name, value in os.environ.items() if not name.startswith("AIRFLOW_")}
        code = self.hook.run_command(command, env=env).exit_code
        if code != 0:
            meaning = MEANING.get(code) or f"killed by signal {-code if code < 0 else code - 128}"
            raise (ServiceUnreachable if code == SERVICE else CommandFailed)(
                f"exit {code}: {meaning}"
            )
        for asset in self.outlets:
            context["outlet_events"][asset].extra = {"as_of": self.as_of}

    def on_kill(self):
        self.hook.send_sigterm()

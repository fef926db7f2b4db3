"""What the DAGs share: the task that runs a command, settings, the alert, the drop folder."""

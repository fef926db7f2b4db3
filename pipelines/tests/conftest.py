"""The DAGs as the scheduler sees them, over a throwaway home."""

import os
import sys
import tempfile
from pathlib import Path

DAGS = Path(__file__).parents[1] / "dags"

os.environ["AIRFLOW_HOME"] = tempfile.mkdtemp(prefix="airflow-tests-")
os.environ["AIRFLOW__CORE__LOAD_EXAMPLES"] = "False"
os.environ["AIRFLOW__CORE__DAGS_FOLDER"] = str(DAGS)
sys.path.insert(0, str(DAGS))

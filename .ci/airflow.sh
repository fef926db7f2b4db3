#!/usr/bin/env bash
# Airflow for real: the pinned version in a virtual environment, the DAGs' own tests, then the whole under a
# running scheduler, broken on purpose and mended. Ends every process it began, whatever happens.
#
#   airflow.sh [--tests]     --tests stops after the DAGs' tests, in two minutes instead of fifteen
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
home="$(mktemp -d)"
export AIRFLOW_LOCAL_VENV="$home/venv"
trap 'pipelines/airflow-local.sh stop "$home/real"; rm -rf "$home"' EXIT

pipelines/airflow-local.sh install "$home" --tests
echo "$("$home/venv/bin/airflow" version 2>/dev/null) installed after $SECONDS s"

"$home/venv/bin/ruff" check --no-cache pipelines
"$home/venv/bin/ruff" format --no-cache --check pipelines
"$home/venv/bin/python" -m pytest -q -p no:cacheprovider pipelines/tests

[ "${1:-}" != --tests ] || exit 0

# twice as long as it takes, so that what hangs does not use up the hour
timeout --kill-after=60 1500 pipelines/tests/real_airflow.sh "$home/real" --java || {
  echo "the run under Airflow ended with $?; what its parts said last:"
  tail -n 15 "$home"/real/logs/*.log || true
  exit 1
}

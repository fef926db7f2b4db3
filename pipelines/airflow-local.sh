#!/usr/bin/env bash
# A whole Airflow on this machine's loopback, for newcomers and for the checks. An office's server runs
# the same parts under its service manager instead.
#
#   airflow-local.sh install HOME          a virtual environment with the pinned Airflow (--tests: and what tests the DAGs)
#   airflow-local.sh start HOME            database, accounts, then all four parts; returns when they are well
#   airflow-local.sh stop HOME             ends every process that start began, tasks included
#   airflow-local.sh airflow HOME ARG…     Airflow's own command in that installation
#   airflow-local.sh pids HOME             the processes that start began, to measure or to check
#   airflow-local.sh client HOME           prints the settings that './talent airflow' reads
#
# The DAGs work on HOME/lake, drop and out unless TALENT_LAKE, TALENT_DROP or TALENT_OUT say otherwise at start.
# AIRFLOW_LOCAL_VENV names an environment to use instead of HOME/venv, AIRFLOW_LOCAL_PORT the port.
set -euo pipefail
umask 077 # the home holds passwords and signing secrets

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)"
usage() { sed -n 's/^#   \(airflow-local.*\)/\1/p' "${BASH_SOURCE[0]}" >&2; exit 2; }
say() { printf '%s\n' "$*" >&2; }
[ $# -ge 2 ] || usage
verb="$1"
mkdir -p "$2"
home="$(cd "$2" && pwd -P)"
shift 2
venv="${AIRFLOW_LOCAL_VENV:-$home/venv}"

# Debian and Ubuntu leave the part that makes virtual environments out of their Python.
python_at_hand() { "${PYTHON:-python3.11}" -c 'import ensurepip, venv' 2>/dev/null; }
need_python() {
  python_at_hand && return 0
  if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
    say "安装 Python 3.11 / installing Python 3.11"
    apt-get update -qq && apt-get install -y -qq python3.11 python3.11-venv >/dev/null
  fi
  python_at_hand && return 0
  say "需要 Python 3.11（含 venv）/ Python 3.11 with venv is needed: apt-get install python3.11-venv, or set PYTHON"
  exit 5
}

install() {
  [ -x "$venv/bin/pip" ] || { need_python; "${PYTHON:-python3.11}" -m venv "$venv"; }
  local requirements=(--requirement "$here/requirements.txt")
  [ "${1:-}" != --tests ] || requirements+=(--requirement "$here/requirements.test.txt")
  "$venv/bin/pip" install --quiet --require-hashes "${requirements[@]}"
  "$venv/bin/pip" check >/dev/null
}

python() { "$venv/bin/python" "$@"; }
secret() { python -c 'import secrets; print(secrets.token_urlsafe(32))'; }

# Made once and kept: a new signing secret would shut out every task and client of the running server.
configure() {
  [ -f "$home/environment" ] && return 0
  local port="${AIRFLOW_LOCAL_PORT:-}" password
  [ -n "$port" ] || port="$(python -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')"
  password="$(secret)"
  printf '{"office": "%s", "reader": "%s"}\n' "$password" "$(secret)" >"$home/passwords.json"
  printf '%s\n' "$password" >"$home/password"
  cat >"$home/environment" <<END
export AIRFLOW_HOME='$home'
export AIRFLOW__CORE__DAGS_FOLDER='$here/dags'
export AIRFLOW__CORE__LOAD_EXAMPLES=False
export AIRFLOW__CORE__EXECUTOR=LocalExecutor
export AIRFLOW__CORE__PARALLELISM=4
export AIRFLOW__CORE__DAGS_ARE_PAUSED_AT_CREATION=False
export AIRFLOW__CORE__FERNET_KEY='$(python -c 'from cryptography.fernet import Fernet; print(Fernet.generate_key().decode())')'
export AIRFLOW__CORE__SIMPLE_AUTH_MANAGER_USERS=office:op,reader:viewer
export AIRFLOW__CORE__SIMPLE_AUTH_MANAGER_PASSWORDS_FILE='$home/passwords.json'
export AIRFLOW__CORE__EXECUTION_API_SERVER_URL=http://127.0.0.1:$port/execution/
export AIRFLOW__API__HOST=127.0.0.1
export AIRFLOW__API__PORT=$port
export AIRFLOW__API__BASE_URL=http://127.0.0.1:$port
export AIRFLOW__API__WORKERS=1
export AIRFLOW__API__SECRET_KEY='$(secret)'
export AIRFLOW__API_AUTH__JWT_SECRET='$(secret)'
export AIRFLOW__DAG_PROCESSOR__REFRESH_INTERVAL=10
export AIRFLOW__USAGE_DATA_COLLECTION__ENABLED=False
END
}

# What the DAGs ask for, given as Airflow variables.
variables() {
  export AIRFLOW_VAR_TALENT_HOME="${TALENT_HOME:-$(dirname "$here")}"
  export AIRFLOW_VAR_TALENT_LAKE="${TALENT_LAKE:-$home/lake}"
  export AIRFLOW_VAR_TALENT_DROP="${TALENT_DROP:-$home/drop}"
  export AIRFLOW_VAR_TALENT_OUT="${TALENT_OUT:-$home/out}"
  mkdir -p "$AIRFLOW_VAR_TALENT_DROP" "$AIRFLOW_VAR_TALENT_OUT"
}

environment() {
  [ -f "$home/environment" ] || { say "$home 尚未启动过 / was never started; run: $0 start $home"; exit 2; }
  # shellcheck disable=SC1091
  . "$home/environment"
  export PATH="$venv/bin:$PATH"
}

# Tasks run in sessions of their own, so a process group would miss them: all carry a mark instead.
marked() {
  [ -f "$home/mark" ] || return 0
  grep -lazs "^TALENT_LOCAL_MARK=$(cat "$home/mark")\$" /proc/[0-9]*/environ | cut -d/ -f3 || true
}

start() {
  [ -z "$(marked)" ] || { say "$home 已在运行 / is already running"; exit 2; }
  configure
  environment
  variables
  mkdir -p "$home/logs"
  airflow db migrate >"$home/logs/migrate.log" 2>&1 || { tail -5 "$home/logs/migrate.log" >&2; exit 5; }
  airflow pools set talent_lake 1 'One writer to the lake at a time' >>"$home/logs/migrate.log" 2>&1
  secret >"$home/mark"
  local part
  for part in api-server scheduler dag-processor triggerer; do
    # SPT_NOENV: Airflow renames its processes, which would overwrite the mark
    SPT_NOENV=1 TALENT_LOCAL_MARK="$(cat "$home/mark")" setsid airflow "$part" >"$home/logs/$part.log" 2>&1 </dev/null &
  done
  wait_until_well
}

well() {
  python - "$AIRFLOW__API__BASE_URL/api/v2/monitor/health" 2>/dev/null <<'END'
import json, sys, urllib.request
health = json.load(urllib.request.urlopen(sys.argv[1], timeout=5))
sys.exit(any(part["status"] != "healthy" for part in health.values()))
END
}

wait_until_well() {
  local deadline=$((SECONDS + 300))
  sleep 2 # the mark shows once the process has become Airflow
  until well; do
    if [ $SECONDS -ge $deadline ] || [ "$(marked | wc -l)" -lt 4 ]; then
      tail -n 5 "$home"/logs/{api-server,scheduler,dag-processor,triggerer}.log >&2
      stop
      say "Airflow 未能启动，日志在 $home/logs / Airflow did not come up, see its logs there"
      exit 5
    fi
    sleep 1
  done
  say "Airflow 已就绪 / is ready: $AIRFLOW__API__BASE_URL (office, $home/password)"
}

stop() {
  local patience=30
  # shellcheck disable=SC2046
  kill -TERM $(marked) 2>/dev/null || true
  while [ -n "$(marked)" ] && [ $patience -gt 0 ]; do sleep 1; patience=$((patience - 1)); done
  # shellcheck disable=SC2046
  kill -KILL $(marked) 2>/dev/null || true
  rm -f "$home/mark"
}

case "$verb" in
  install) install "$@" ;;
  start) start ;;
  stop) stop ;;
  pids) marked ;;
  airflow) environment; exec airflow "$@" ;;
  client)
    environment
    printf 'export TALENT_AIRFLOW_URL=%s TALENT_AIRFLOW_USER=office TALENT_AIRFLOW_PASSWORD_FILE=%q\n' \
      "$AIRFLOW__API__BASE_URL" "$home/password" ;;
  *) usage ;;
esac

#!/usr/bin/env bash
# The whole of it under a real Airflow with the real command line: intake, build and reports by the
# scheduler; then it is broken on purpose (a broken rule, data that cannot be read, a killed process, a
# lake that is locked) and mended by a rerun; then a past day, twice.
#
#   real_airflow.sh HOME [--java]     HOME must be new; --java runs the Java client's tests against it
#
# AIRFLOW_LOCAL_VENV names an installed environment; without it HOME/venv is installed first.
set -euo pipefail
[ $# -ge 1 ] || { sed -n 's/^#   \(real_airflow.*\)/\1/p' "${BASH_SOURCE[0]}" >&2; exit 2; }
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)"
root="$(cd "$here/../.." && pwd -P)"
[ ! -e "$1/airflow.db" ] || { echo "$1 was used before; name a new folder" >&2; exit 2; }
mkdir -p "$1"
home="$(cd "$1" && pwd -P)"
venv="${AIRFLOW_LOCAL_VENV:-$home/venv}"
today="$(TZ=Asia/Shanghai date +%F)"
begun=$SECONDS

export TALENT_HOME="${TALENT_HOME:-$root}" TALENT_RETRY_SECONDS=10
export TALENT_LAKE="$home/lake" TALENT_DROP="$home/drop" TALENT_OUT="$home/out"
export AIRFLOW_VAR_TALENT_DROP_QUIET_SECONDS=1
export AIRFLOW_VAR_TALENT_ALERT_TO=office@example.org

local_airflow() { "$here/../airflow-local.sh" "$@"; }
talent() { "$TALENT_HOME/talent" "$@"; }
step() { printf '%4d s  %s\n' $((SECONDS - begun)) "$*"; }
fail() { step "FAILED: $*"; exit 1; }

# ends CODE COMMAND…: it must end with that code
ends() {
  local want=$1 got=0
  shift
  "$@" >"$home/last.txt" 2>&1 || got=$?
  [ "$got" -eq "$want" ] || { cat "$home/last.txt"; fail "exit $got instead of $want: $*"; }
}

# What the scheduler itself holds to be true.
ask() {
  "$venv/bin/python" - "$home/airflow.db" "$@" <<'END'
import sqlite3, sys
rows = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True).execute(sys.argv[2], sys.argv[3:])
print("\n".join(" ".join(map(str, row)) for row in rows))
END
}
runs() { ask "select count(*) from dag_run where dag_id = ? and state = ?" "$1" "$2"; }
task() { ask "select state, try_number from task_instance where dag_id = ? and run_id = ? and task_id = ?" "$@"; }
expect() { [ "$1" = "$2" ] || fail "$3: '$1' instead of '$2'"; }

# eventually SECONDS WHAT COMMAND…: until the command succeeds
eventually() {
  local deadline=$((SECONDS + $1)) what="$2"
  shift 2
  until "$@"; do
    [ $SECONDS -lt $deadline ] || { talent airflow status; fail "not in time: $what"; }
    sleep 2
  done
}
ran() { [ "$(runs "$1" success)" -ge "$2" ] || { [ "$(runs "$1" failed)" -eq 0 ] || fail "$1 failed"; false; }; }
is() { [ "$(task "$1" "$2" "$3")" = "$4" ]; }

# run DAG RUN CODE [NAME=VALUE]: started, watched to its end, which must be CODE
run() { ends "$3" talent airflow trigger "$1" --run-id "$2" --wait ${4:+--param "$4"}; }
rerun() { ends 0 talent airflow rerun "$1" "$2" --wait; }

memory() {
  local pids
  pids="$(local_airflow pids "$home" | paste -sd, -)"
  ps -o pss= -p "$pids" | awk '{ sum += $1 } END { print int(sum / 1024) " MB" }'
}

start() {
  [ -x "$venv/bin/airflow" ] || { local_airflow install "$home"; step "installed"; }
  talent --version >/dev/null
  talent generate --people 60 --seed 7 --out "$home/records" >/dev/null
  local port
  port="$("$venv/bin/python" -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')"
  "$venv/bin/python" "$here/mail_sink.py" "$port" "$home/mails" &
  sink=$!
  export AIRFLOW_CONN_SMTP_DEFAULT="smtp://127.0.0.1:$port?disable_ssl=true&disable_tls=true&from_email=airflow%40example.org"
  trap 'local_airflow stop "$home"; kill $sink 2>/dev/null || true' EXIT
  step "command line built, records of 60 people made"
  local_airflow start "$home" 2>/dev/null
  eval "$(local_airflow client "$home")"
  eventually 300 "DAGs are read" sh -c "[ \"\$('$TALENT_HOME/talent' airflow status | grep -c 'yes')\" -eq 7 ]"
  ends 0 talent airflow health
  step "Airflow is up and healthy, all DAGs read; $(memory)"
}

goes_through() {
  cp -r "$home/records" "$TALENT_DROP/all-years"
  sleep 2
  run drop_watch first 0
  eventually 900 "intake" ran intake 1
  step "drop_watch found the batch, intake loaded it"
  eventually 900 "build" ran build_publish 1
  step "build_publish published it; $(memory) with a build just over"
  eventually 900 "reports" ran reports 1
  [ -n "$(find "$TALENT_OUT/$today" -name '*.pdf' -size +10k)" ] || fail "no dashboards in $TALENT_OUT/$today"
  [ -z "$(ls "$TALENT_DROP")" ] || fail "the batch was not put away"
  step "reports rendered $(find "$TALENT_OUT/$today" -name '*.pdf' | wc -l) PDF files"
  cp -r "$home/records" "$TALENT_DROP/the-same-again"
  sleep 2
  run drop_watch second 0
  expect "$(task drop_watch second hand_over)" "skipped 1" "the same content under another name"
  rm -r "$TALENT_DROP/the-same-again"
  step "the same content under another name started nothing"
}

broken_rule_alerts() {
  local_airflow airflow "$home" variables set talent_round_closes 2099-12-31 >/dev/null 2>&1
  run selection_watch broken-rule 3
  expect "$(task selection_watch broken-rule check)" "failed 1" "a broken rule is not retried"
  talent airflow logs selection_watch broken-rule check | grep -q "exit 4: a share or a rule is broken" || fail "log"
  grep -q "selection_watch.check failed" "$home/mails" || fail "nobody was told"
  local_airflow airflow "$home" variables delete talent_round_closes >/dev/null 2>&1
  step "exit 4 failed the watch at the first attempt and mailed the office"
}

bad_data_waits_for_a_person() {
  local_airflow airflow "$home" variables set talent_strict yes >/dev/null 2>&1
  mkdir "$TALENT_DROP/unreadable"
  head -c 500 /dev/urandom >"$TALENT_DROP/unreadable/rounds.xlsx"
  run intake bad-data 3 batch=unreadable
  expect "$(task intake bad-data ingest)" "failed 1" "data that cannot be read are not retried"
  talent airflow logs intake bad-data ingest | grep -q "exit 3: the data stop it" || fail "log"
  cp "$(find "$home/records" -name '*.csv' -path '*2023*' | sort | head -1)" "$TALENT_DROP/unreadable/"
  rm "$TALENT_DROP/unreadable/rounds.xlsx"
  rerun intake bad-data
  local_airflow airflow "$home" variables delete talent_strict >/dev/null 2>&1
  step "exit 3 failed intake at the first attempt; mended and rerun, it went through"
}

killed_build_leaves_the_old() {
  local before
  eventually 900 "builds of before are over" quiet
  before="$(cat "$TALENT_LAKE/current")"
  ends 0 talent airflow trigger build_publish --run-id killed
  eventually 300 "the build runs" building >/dev/null
  sleep 4
  kill -KILL "$(building)"
  ends 3 talent airflow wait build_publish killed
  expect "$(task build_publish killed build)" "failed 1" "a killed build is not retried"
  talent airflow logs build_publish killed build | grep -q "killed by signal 9" || fail "log"
  expect "$(cat "$TALENT_LAKE/current")" "$before" "the snapshot that counts"
  talent query --lake "$TALENT_LAKE" "select 1" >/dev/null || fail "the old snapshot cannot be read"
  rerun build_publish killed
  [ "$(cat "$TALENT_LAKE/current")" != "$before" ] || fail "the rerun published nothing"
  step "a killed build left the old snapshot; rerun, it published"
}
building() { pgrep -f "^[^ ]*java .* build --lake=$TALENT_LAKE "; }
quiet() { [ "$(ask "select count(*) from dag_run where state in ('queued', 'running')")" -eq 0 ]; }

locked_lake_is_waited_for() {
  "$venv/bin/python" -c '
import fcntl, sys, time
lock = open(sys.argv[1], "r+b")
fcntl.lockf(lock, fcntl.LOCK_EX)
time.sleep(600)' "$TALENT_LAKE/lock" &
  local holder=$!
  ends 0 talent airflow trigger build_publish --run-id locked
  eventually 300 "exit 5 is retried" is build_publish locked build "up_for_retry 1"
  kill $holder
  ends 0 talent airflow wait build_publish locked
  [ "$(task build_publish locked build)" != "success 1" ] || fail "it was not retried"
  step "exit 5 (the lake was locked) was retried and went through: $(task build_publish locked build)"
}

figures() { talent query --lake "$TALENT_LAKE" --as-of 2024-12-31 --format csv "select * from mart.indicator order by all"; }
past_day_twice() {
  ends 0 talent airflow backfill build_publish --from 2024-12-31 --to 2024-12-31
  eventually 900 "the backfill" backfilled 1
  figures >"$home/once.csv"
  ends 0 talent airflow backfill build_publish --from 2024-12-31 --to 2024-12-31 --again COMPLETED
  eventually 900 "the backfill again" backfilled 2
  figures >"$home/twice.csv"
  cmp "$home/once.csv" "$home/twice.csv" || fail "a past day came out differently"
  # Airflow may make up for a missed night meanwhile, so not the same snapshot, but one of today
  grep -q "\"as_of\" : \"$today\"" "$TALENT_LAKE/snapshots/$(cat "$TALENT_LAKE/current")/run.json" ||
    fail "a past day became current"
  eventually 900 "its reports" sh -c "[ -d '$TALENT_OUT/2024-12-31' ]"
  step "a past day, backfilled twice, gave the same $(wc -l <"$home/once.csv") lines beside the current snapshot"
}
backfilled() { [ "$(ask "select count(*) from backfill where completed_at is not null")" -ge "$1" ]; }

period_closes() {
  run period_close close 3 as_of=2025-12-31
  expect "$(task period_close close second_books)" "success 1" "the second set of books"
  expect "$(task period_close close check)" "failed 1" "its check"
  step "period_close published and audited its last day; its check told what is broken"
}

java_client() {
  (cd "$root" && mvn -B -q -o test -Dtest=RealAirflowTest -Dsurefire.failIfNoSpecifiedTests=true) >"$home/java.txt" 2>&1 ||
    { tail -40 "$home/java.txt"; fail "the Java client's tests"; }
  grep -q "Skipped: 0" "$root/target/surefire-reports/cn.lyg.talent.airflow.RealAirflowTest.txt" ||
    fail "the Java client was not tested"
  step "the Java client's tests passed against it"
}

start
goes_through
broken_rule_alerts
bad_data_waits_for_a_person
killed_build_leaves_the_old
locked_lake_is_waited_for
past_day_twice
period_closes
if [ "${2:-}" = --java ]; then java_client; fi
step "memory of Airflow at the end: $(memory)"
local_airflow stop "$home"
expect "$(local_airflow pids "$home")" "" "processes left behind"
step "stopped; nothing left behind"

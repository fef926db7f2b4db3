#!/usr/bin/env bash
# The whole of it under a real Airflow with the real command line: intake, build and reports by the
# scheduler; then it is broken on purpose (a broken rule, data that cannot be read, a killed process, a
# lake that is locked) and mended by a rerun; a past day, twice, is the same.
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
past=2024-12-31
begun=$SECONDS

export TALENT_HOME="${TALENT_HOME:-$root}" TALENT_RETRY_SECONDS=10
export TALENT_LAKE="$home/lake" TALENT_DROP="$home/drop" TALENT_OUT="$home/out"
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
ran() { [ "$(runs "$1" success)" -ge 1 ] || { [ "$(runs "$1" failed)" -eq 0 ] || fail "$1 failed"; false; }; }

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
  helpers=$!
  export AIRFLOW_CONN_SMTP_DEFAULT="smtp://127.0.0.1:$port?disable_ssl=true&disable_tls=true&from_email=airflow%40example.org"
  # shellcheck disable=SC2064,SC2086
  trap 'local_airflow stop "$home"; kill $helpers 2>/dev/null || true' EXIT
  step "command line built, records of 60 people made"
  local_airflow start "$home" 2>/dev/null
  eval "$(local_airflow client "$home")"
  eventually 300 "DAGs are read" sh -c "[ \"\$('$TALENT_HOME/talent' airflow status | grep -c 'yes')\" -eq 8 ]"
  ends 0 talent airflow health
  step "Airflow is up and healthy, all DAGs read; $(memory)"
}

# A batch that has been lying there for an hour; what is put there now, drop_watch does not take yet.
drop() { cp -r "$1" "$home/$2" && find "$home/$2" -exec touch -d '1 hour ago' {} + && mv "$home/$2" "$TALENT_DROP/"; }
goes_through() {
  drop "$home/records" all-years
  run drop_watch first 0
  eventually 900 "intake" ran intake
  step "drop_watch found the batch, intake loaded it"
  eventually 900 "build" ran build_publish
  step "build_publish published it; $(memory) with a build just over"
  today="$(as_of_current)"
  eventually 300 "reports" rendered >/dev/null
  [ -z "$(ls "$TALENT_DROP")" ] || fail "the batch was not put away"
  step "reports rendered $(rendered) PDF files"
  drop "$home/records" the-same-again
  run drop_watch second 0
  expect "$(task drop_watch second hand_over)" "skipped 1" "the same content under another name"
  rm -r "$TALENT_DROP/the-same-again"
  step "the same content under another name started nothing"
}

# The watch alerts only while a round is open, and refused data stop intake only when the office says so.
open_round_and_be_strict() {
  printf '{"talent_round_closes": "2099-12-31", "talent_strict": "yes"}' >"$home/variables.json"
  local_airflow airflow "$home" variables import "$home/variables.json" >"$home/last.txt" 2>&1 ||
    { cat "$home/last.txt"; fail "variables"; }
}

as_of_current() { sed -n 's/.*"as_of" : "\(.*\)".*/\1/p' "$TALENT_LAKE/snapshots/$(cat "$TALENT_LAKE/current")/run.json"; }
rendered() { [ "$(runs reports success)" -ge 1 ] && find "$TALENT_OUT/$today" -name '*.pdf' -size +10k | grep -c .; }

broken_rule_alerts() {
  run selection_watch broken-rule 3
  expect "$(task selection_watch broken-rule check)" "failed 1" "a broken rule is not retried"
  expect "$(task selection_watch broken-rule changes)" "success 1" "what changed since the day before"
  says selection_watch broken-rule check "exit 4: a share or a rule is broken"
  grep -q "selection_watch.check failed" "$home/mails" || fail "nobody was told"
  step "exit 4 failed the watch at the first attempt and mailed the office"
}
# Not grep -q: it would close the pipe under the one who writes.
says() { talent airflow logs "$1" "$2" "$3" | grep "$4" >/dev/null || fail "the log of $1 $2 does not say: $4"; }

bad_data_waits_for_a_person() {
  mkdir "$TALENT_DROP/unreadable"
  head -c 500 /dev/urandom >"$TALENT_DROP/unreadable/rounds.xlsx"
  run intake bad-data 3 batch=unreadable
  expect "$(task intake bad-data ingest)" "failed 1" "data that cannot be read are not retried"
  says intake bad-data ingest "exit 3: the data stop it"
  cp "$(find "$home/records" -name '*.csv' -path '*2023*' | sort | head -1)" "$TALENT_DROP/unreadable/"
  rm "$TALENT_DROP/unreadable/rounds.xlsx"
  rerun intake bad-data
  step "exit 3 failed intake at the first attempt; mended and rerun, it went through"
}

# The build that the mended batch has started is the one that is killed.
killed_build_leaves_the_old() {
  local before run java
  before="$(cat "$TALENT_LAKE/current")"
  eventually 300 "a build of the mended batch runs" computing
  run="$(ask "select run_id from dag_run where dag_id = 'build_publish' and state = 'running'")"
  java="$(building)" || fail "the build was over too soon"
  kill -KILL "$java"
  ends 3 talent airflow wait build_publish "$run" --minutes 5
  expect "$(task build_publish "$run" build)" "failed 1" "a killed build is not retried"
  says build_publish "$run" build "killed by signal 9"
  expect "$(cat "$TALENT_LAKE/current")" "$before" "the snapshot that counts"
  expect "$(select_one)" 1 "a reader of the old snapshot"
  rerun build_publish "$run"
  [ "$(cat "$TALENT_LAKE/current")" != "$before" ] || fail "the rerun published nothing"
  step "a killed build left the old snapshot; rerun, it published"
}
building() { pgrep -f "^[^ ]*java .* build --lake=$TALENT_LAKE "; }
select_one() { talent query --lake "$TALENT_LAKE" --format csv "select 1" | tail -1; }
# In the middle: half a snapshot lies there already.
computing() { building >/dev/null && [ -n "$(find "$TALENT_LAKE/snapshots" -path '*/star/*' -name '*.parquet' -newer "$TALENT_LAKE/current" -print -quit)" ]; }

period_closes() {
  eventually 300 "reports and builds of before are over" quiet
  run period_close close 3 "as_of=$past"
  expect "$(task period_close close second_books)" "success 1" "the second set of books"
  expect "$(task period_close close check)" "failed 1" "its check"
  step "period_close published and audited its last day; its check told what is broken"
}
quiet() { [ "$(ask "select count(*) from dag_run where state in ('queued', 'running')")" -eq 0 ]; }

# The same past day once more and by another way, while somebody else is writing at first.
past_day_is_the_same_again() {
  content >"$home/once.txt"
  "$venv/bin/python" -c '
import fcntl, sys, time
lock = open(sys.argv[1], "r+b")
fcntl.lockf(lock, fcntl.LOCK_EX)
print("held", flush=True)
time.sleep(600)' "$TALENT_LAKE/lock" >"$home/held" &
  helpers="$helpers $!"
  eventually 30 "the lock is held" grep -q held "$home/held"
  ends 0 talent airflow backfill build_publish --from "$past" --to "$past"
  eventually 300 "exit 5 is retried" waits_to_try_again
  kill "${helpers##* }"
  eventually 600 "the backfill" backfilled
  [[ "$(past_build)" == "success "[2-4] ]] || fail "not retried: $(past_build)"
  step "exit 5 (the lake was locked) was retried and went through: $(past_build)"
  content >"$home/twice.txt"
  expect "$(wc -l <"$home/snapshots.txt")" 2 "snapshots as of $past"
  cmp "$home/once.txt" "$home/twice.txt" || fail "a past day came out differently"
  [ "$(as_of_current)" \> "$past" ] || fail "a past day became current"
  eventually 300 "its reports" test -d "$TALENT_OUT/$past"
  step "a past day, by period_close and by backfill, gave the same $(summed)"
}
past_build() { ask "select state, try_number from task_instance where dag_id = 'build_publish' and run_id like 'backfill__%' and task_id = 'build'"; }
waits_to_try_again() { [[ "$(past_build)" == up_for_retry* ]]; }
backfilled() { [ "$(ask "select count(*) from backfill where dag_id = 'build_publish' and completed_at is not null")" -eq 1 ]; }
summed() { awk -F, '{ rows += $2 } END { print NR - 1 " tables with " rows " rows" }' "$home/twice.txt"; }

# Every table of the newest snapshot of that day: name, number of rows, a sum over what all of them hold.
content() {
  grep -l "\"as_of\" : \"$past\"" "$TALENT_LAKE"/snapshots/*/run.json >"$home/snapshots.txt"
  local each="select string_agg(format('select ''{0}'' as name, count(*) as n, coalesce(sum(hash(t)), 0) as content from {0} as t',
      table_schema || '.' || table_name), ' union all ' order by table_schema, table_name) as each
    from information_schema.tables where table_schema in ('star', 'mart')"
  each="$(talent query --lake "$TALENT_LAKE" --as-of "$past" --format json "$each" | sed -n 's/^ *{"each": "\(.*\)"}$/\1/p')"
  talent query --lake "$TALENT_LAKE" --as-of "$past" --format csv "select * from ($each) order by name"
}

# Beside the first build, which it only asks about. Not during a round: it runs the watch to a good end.
java_client() {
  (cd "$root" && exec env TALENT_LOCAL_MARK="$(cat "$home/mark")" mvn -B -q -o -Dspotless.check.skip test \
    -Dtest=RealAirflowTest -Dsurefire.failIfNoSpecifiedTests=true) >"$home/java.txt" 2>&1 ||
    { tail -40 "$home/java.txt"; fail "the Java client's tests"; }
  grep -q "Skipped: 0" "$root/target/surefire-reports/cn.lyg.talent.airflow.RealAirflowTest.txt" ||
    fail "the Java client was not tested"
  step "the Java client's tests passed against it"
}

start
java=""
if [ "${2:-}" = --java ]; then
  java_client &
  java=$!
fi
goes_through
if [ -n "$java" ]; then wait "$java"; fi
open_round_and_be_strict
broken_rule_alerts
bad_data_waits_for_a_person
killed_build_leaves_the_old
period_closes
past_day_is_the_same_again
step "memory of Airflow at the end: $(memory)"
local_airflow stop "$home"
expect "$(local_airflow pids "$home")" "" "processes left behind"
step "stopped; nothing left behind"

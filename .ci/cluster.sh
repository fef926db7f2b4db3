#!/usr/bin/env bash
# A standalone cluster for real: a master and two workers on loopback, authenticated and encrypted.
# The whole of `run` goes through pipelines/submit.sh; one worker is killed in the middle; what is
# published must be what one machine publishes, table by table. Minutes on two cores.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
work="$(mktemp -d)"
groups=()
cleanup() {
  for group in "${groups[@]}"; do kill -9 -- "-$group" 2>/dev/null || true; done
  rm -rf "$work"
}
trap cleanup EXIT

say() { printf '   %s (%d s)\n' "$*" "$SECONDS"; }
fail() { echo "$*" >&2; tail -n 30 "$work"/*.log >&2 || true; exit 1; }

people="${1:-200}"
as_of=2025-06-30
lib="$PWD/target/talent/lib"
./talent generate --people "$people" --out "$work/files" >/dev/null
./talent run --records "$work/files/records" --lake "$work/alone" --out "$work/reports-alone" \
  --as-of "$as_of" >"$work/alone.log" 2>&1 || fail "the run on one machine failed"
say "published on one machine"

# the same key makes the same pseudonyms
mkdir -p -m 700 "$work/shared" "$work/shared/identity"
cp -p "$work/alone/identity/key" "$work/shared/identity/key"

port=0
while [ "$port" -eq 0 ] || (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do
  port=$((20000 + RANDOM % 12000))
done
umask 077
cat >"$work/submit.conf" <<CONF
spark.master                  spark://127.0.0.1:$port
spark.authenticate            true
spark.authenticate.secret     $(od -An -N24 -tx1 /dev/urandom | tr -d ' \n')
spark.network.crypto.enabled  true
spark.io.encryption.enabled   true
spark.driver.host             127.0.0.1
spark.driver.bindAddress      127.0.0.1
spark.driver.memory           1g
spark.executor.cores          1
spark.executor.memory         1g
spark.executor.defaultJavaOptions  -XX:TieredStopAtLevel=1
spark.default.parallelism     2
CONF
export SPARK_LOCAL_IP=127.0.0.1 SPARK_SCALA_VERSION=2.13

# daemon NAME CLASS ARGUMENT…: in a process group of its own, which its executors join
daemon() {
  local name=$1
  shift
  SPARK_HOME="$PWD/target/talent/spark" setsid java -Xmx256m -XX:TieredStopAtLevel=1 \
    --add-opens=java.base/java.lang=ALL-UNNAMED --add-opens=java.base/java.nio=ALL-UNNAMED \
    --add-opens=java.base/sun.nio.ch=ALL-UNNAMED --add-opens=java.base/java.util=ALL-UNNAMED \
    -cp "$lib/*" "$@" --host 127.0.0.1 --webui-port 0 --properties-file "$work/submit.conf" \
    >"$work/$name.log" 2>&1 &
  groups+=("$!")
  disown
}
mkdir -p target/talent/spark/conf
ln -sfn ../lib target/talent/spark/jars
daemon master org.apache.spark.deploy.master.Master --port "$port"
for worker in 1 2; do
  daemon "worker-$worker" org.apache.spark.deploy.worker.Worker --cores 1 --memory 1g \
    --work-dir "$work/worker-$worker" "spark://127.0.0.1:$port"
done

setsid pipelines/submit.sh --conf "$work/submit.conf" run --records "$work/files/records" \
  --lake "$work/shared" --out "$work/reports-shared" --as-of "$as_of" >"$work/driver.log" 2>&1 &
driver=$!
groups+=("$driver")

# in the middle: some tables are stored, many are not
built() { find "$work/shared/snapshots" -mindepth 3 -maxdepth 3 -path '*/star/*' 2>/dev/null | wc -l; }
until [ "$(built)" -ge 4 ]; do
  kill -0 "$driver" 2>/dev/null || fail "the run on the cluster ended too soon"
  sleep 0.2
done
for worker in 1 2; do
  ls -d "$work/worker-$worker"/app-*/* >/dev/null 2>&1 || fail "worker $worker had no executor"
done
kill -9 -- "-${groups[1]}" # worker 1 with its executor
[ ! -e "$work/shared/current" ] || fail "the worker was killed too late"
say "a worker killed after $(built) tables"

wait "$driver" || fail "the run on the cluster failed"
say "published by the cluster"
grep -q 'Lost executor' "$work/driver.log" || fail "no executor was lost"
java -cp "$lib/*" .ci/SameTables.java "$work/alone" "$work/shared" ||
  fail "the cluster published something else"
for report in "$work"/reports-alone/*; do
  [ -s "$work/reports-shared/${report##*/}" ] || fail "no report ${report##*/}"
done
say "the same tables"

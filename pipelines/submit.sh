#!/usr/bin/env bash
# The one way to start a command as a Spark job, wherever it runs: on this machine, on a standalone
# cluster, on YARN or on Kubernetes. Master and settings stand in one file (submit.conf.example):
#
#   pipelines/submit.sh [--conf FILE] run --records DIR --lake DIR …
#
# Without --conf: $TALENT_SUBMIT_CONF, else submit.conf beside this script. The command runs in this
# process (client mode) and ends with its own exit code; its Spark tasks run where the master says.
set -euo pipefail
home="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)"
build="$home/target/talent"
conf="${TALENT_SUBMIT_CONF:-$home/pipelines/submit.conf}"

say() { printf '%s\n' "$*" >&2; }

if [ "${1:-}" = --conf ]; then
  conf="${2:-}"
  shift 2 || true
fi
if [ ! -r "$conf" ]; then
  say "找不到配置文件 $conf；请照 pipelines/submit.conf.example 写一份。"
  say "There is no settings file $conf; write one after pipelines/submit.conf.example."
  exit 2
fi
if grep -q '^[[:space:]]*spark\.authenticate\.secret' "$conf" && [ -n "$(find "$conf" -perm /077)" ]; then
  say "$conf 中有密钥，须仅限本人读取 / holds a secret; run: chmod 600 $conf"
  exit 2
fi
if [ $# -eq 0 ]; then
  say "用法 / usage: pipelines/submit.sh [--conf FILE] COMMAND [OPTION…]"
  exit 2
fi

# builds on first use and after a change
"$home/talent" --version >/dev/null

driver="-Dtalent.home=\"$home\" -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Djava.awt.headless=true"
[ -t 2 ] && driver+=" -Dtalent.terminal=true"
submit=(--properties-file "$conf" --deploy-mode client --class cn.lyg.talent.cli.Talent
  --conf "spark.driver.defaultJavaOptions=$driver")

# A Spark of the site's own brings what YARN and Kubernetes need; what it lacks is sent along.
if [ -n "${SPARK_HOME:-}" ]; then
  lacking=()
  for jar in "$build"/lib/*.jar; do
    [ -e "$SPARK_HOME/jars/${jar##*/}" ] || lacking+=("$jar")
  done
  jars="$(IFS=, && printf '%s' "${lacking[*]:-}")"
  exec "$SPARK_HOME/bin/spark-submit" "${submit[@]}" --jars "$jars" "$build/talent.jar" "$@"
fi

# Otherwise the libraries the launcher built with are Spark enough.
export SPARK_HOME="$build/spark" SPARK_SCALA_VERSION=2.13
mkdir -p "$SPARK_HOME/conf"
ln -sfn ../lib "$SPARK_HOME/jars"
cp "$home/src/main/resources/log4j2.properties" "$SPARK_HOME/conf/"
java="${JAVA_HOME:+$JAVA_HOME/bin/}java"
command=()
while IFS= read -r -d '' part; do
  command+=("$part")
done < <("$java" -cp "$SPARK_HOME/jars/*" org.apache.spark.launcher.Main \
  org.apache.spark.deploy.SparkSubmit "${submit[@]}" "$build/talent.jar" "$@")
# it answers with an empty part and a line's end, then with the command's parts
[ "${#command[@]}" -gt 1 ] || { say "无法启动 / cannot be started; see the lines above"; exit 1; }
command=("${command[1]#$'\n'}" "${command[@]:2}")
exec "${command[@]}"

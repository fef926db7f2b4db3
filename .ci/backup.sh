#!/usr/bin/env bash
# A lake is saved, removed, restored: `backup.sh LAKE RECORDS`, a published lake and the files it was loaded from.
# Afterwards every file, its modes, and every figure are as before, and the key still knows the people.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
lake=$1 records=$2
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

figures() {
  ./talent query --lake "$lake" --format csv 'select * from mart.indicator order by all'
  ./talent query --lake "$lake" --format csv 'select * from mart.finding order by all'
}
listing() { (cd "$lake" && find . -path ./lock -prune -o -printf '%M %u %g %s %p\n' | sort -k5); }
sums() { (cd "$lake" && find . -path ./lock -prune -o -type f -print0 | sort -z | xargs -0 sha256sum); }
state() { listing; sums; figures; }

state >"$work/before"
pipelines/backup.sh key "$lake" "$work/key"
pipelines/backup.sh save "$lake" "$work/copies"
rm -rf "$lake"
pipelines/backup.sh restore "$work"/copies/lake-*.tar.gz "$work/key" "$lake"
state >"$work/after"
# a folder's own size is the file system's affair
cmp <(sed '/^d/s/ [0-9]* \./ ./' "$work/before") <(sed '/^d/s/ [0-9]* \./ ./' "$work/after") ||
  { echo "the lake came back differently"; diff "$work/before" "$work/after" | head -20; exit 1; }
./talent audit --lake "$lake"
./talent ingest --lake "$lake" --records "$records" >"$work/again"
grep -q 'the lake is unchanged' "$work/again" || { cat "$work/again"; exit 1; }
echo "saved and restored: $(listing | wc -l) files and folders, $(figures | wc -l) figures and findings, all the same"

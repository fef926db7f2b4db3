#!/usr/bin/env bash
# Keeps a copy of a lake and brings it back.
#
#   backup.sh save LAKE FOLDER [N]        FOLDER/lake-TIME.tar.gz with its checksum; of these the newest N stay (14)
#   backup.sh key LAKE FILE               the key that pseudonyms are made with, for a safe of its own
#   backup.sh restore ARCHIVE KEY LAKE    into a LAKE that is not there yet
#
# The key is never in the archive: the two together undo the pseudonyms, so keep them apart. While saving,
# the lake's own lock is held; a writer that comes meanwhile is told so. Exit 5: in use, or out of space.
set -euo pipefail
umask 077

usage() { sed -n 's/^#   \(backup.sh.*\)/\1/p' "${BASH_SOURCE[0]}" >&2; exit 2; }
say() { printf '%s\n' "$*" >&2; }
stop() { local code=$1; shift; say "$*"; exit "$code"; }

# locked LAKE COMMAND…: under the lock that the engine takes. Tar must not read the lock file, for closing
# it would give the lock back.
locked() {
  python3 -c '
import fcntl, os, sys
lock = os.open(sys.argv[1] + "/lock", os.O_RDWR)
try:
    fcntl.lockf(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
except OSError:
    sys.exit(75)
os.set_inheritable(lock, True)
os.execvp(sys.argv[2], sys.argv[2:])' "$@"
}

save() {
  local lake=$1 folder=$2 keep=${3:-14} code=0 archive
  [ -f "$lake/lock" ] || stop 2 "$lake 不是数据目录 / is no lake"
  mkdir -p "$folder"
  archive="$folder/lake-$(date -u +%Y%m%dT%H%M%SZ).tar.gz"
  locked "$lake" tar --create --gzip --file "$archive.part" --directory "$lake" \
    --exclude ./lock --exclude ./identity/key . || code=$?
  if [ "$code" -ne 0 ]; then
    rm -f "$archive.part"
    [ "$code" -ne 75 ] || stop 5 "$lake 正在写入，请稍后再试 / is being written to; try again later"
    stop 5 "$folder: 未能写入 / could not be written (tar: $code)"
  fi
  (cd "$folder" && sha256sum <"$archive.part" | sed "s|-$|$(basename "$archive")|" >"$archive.sha256")
  mv "$archive.part" "$archive"
  find "$folder" -maxdepth 1 -name 'lake-*.tar.gz' | sort -r | tail -n +$((keep + 1)) |
    while read -r old; do rm -f "$old" "$old.sha256"; done
  say "$archive ($(du -h "$archive" | cut -f1))"
}

key() {
  [ ! -e "$2" ] || stop 2 "$2 已存在 / is there already"
  install -m 600 "$1/identity/key" "$2"
}

restore() {
  local archive=$1 key=$2 lake=$3
  [ -z "$(ls -A "$lake" 2>/dev/null)" ] || stop 2 "$lake 不是空的 / is not empty; name a new folder"
  [ -s "$key" ] || stop 2 "$key 没有密钥 / holds no key"
  (cd "$(dirname "$archive")" && sha256sum --quiet --check "$(basename "$archive").sha256") ||
    stop 3 "$archive 已损坏 / is damaged; take an older one"
  mkdir -p "$lake"
  tar --extract --gzip --preserve-permissions --file "$archive" --directory "$lake"
  install -m 600 "$key" "$lake/identity/key"
  chown --reference="$lake/identity" "$lake/identity/key"
  say "$lake 已恢复 / is back; look at it with: talent snapshots, talent audit"
}

verb="${1:-}"
[ $# -gt 0 ] && shift
case "$verb/$#" in
  save/2 | save/3) save "$@" ;;
  key/2) key "$@" ;;
  restore/3) restore "$@" ;;
  *) usage ;;
esac

#!/usr/bin/env bash
# Tells the office that a service has failed: `alert.sh UNIT`, called by alert-talent@.service. What the
# command said stays in the journal: findings name people's keys, and a mailbox is not the owner's lake.
set -euo pipefail
unit="$1"
code="$(systemctl show --property=ExecMainStatus --value "$unit" 2>/dev/null || echo '?')"
case "$code" in
  2) means="定义或命令有误 / a definition or the command line is wrong" ;;
  3) means="数据有问题 / the data stop it" ;;
  4) means="比例或规则不符 / a share or a rule is broken" ;;
  5) means="磁盘、服务或数据目录不可用 / a disk, a service or the lake is not available" ;;
  *) means="程序出错或被终止 / a bug, or it was ended" ;;
esac
text="$unit: exit $code, $means. 详见 / see: journalctl -u $unit"
echo "$text" >&2
[ -n "${TALENT_ALERT_TO:-}" ] || exit 0
printf 'To: %s\nSubject: talent: %s failed\nContent-Type: text/plain; charset=UTF-8\n\n%s\n' \
  "$TALENT_ALERT_TO" "$unit" "$text" | "${TALENT_SENDMAIL:-/usr/sbin/sendmail}" -t

#!/usr/bin/env bash
# Asks the PDF Association's validator whether each file is the PDF/A-1a or 1b that it claims to be.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)"
classpath="$(mktemp)"
trap 'rm -f "$classpath"' EXIT
mvn -B -q -ntp -f "$here/../pom.xml" -Ppdfa dependency:build-classpath "-Dmdep.outputFile=$classpath"
java -cp "$(cat "$classpath")" "$here/PdfaCheck.java" "$@"

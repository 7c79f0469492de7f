#!/bin/sh
# The main job on a sample: an article becomes claims, two are marked, one is backed by evidence, a report is written.
set -eu
# Usage: sh Samples/demo.sh PATH-OF-CLAIMBOOK REPORT-TO-WRITE
claimbook="$1"
target="$2"
samples="$(cd "$(dirname "$0")" && pwd)"
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export CLAIMBOOK_USER="${CLAIMBOOK_USER:-Ana Kovač}"
step() {
  printf '\n$ claimbook'
  for word in "$@"; do case "$word" in *' '*) printf ' "%s"' "$word" ;; *) printf ' %s' "$word" ;; esac; done
  printf '\n'
  "$claimbook" "$@"
}
cp -r "$samples/harbour-interview.txt" "$samples/evidence" .
step init newsroom.claimbook
step import harbour-interview.txt
step mark C-1 verified --because "The port's yearbook gives 4,108,000 tonnes for 2023, the highest figure of its table."
step mark C-7 disputed --because "The city's final account for 2023 lists a contribution of 6.5 million crowns to the quay."
step evidence add C-1 evidence/port-yearbook-2023.csv --stance supports --title "Port of Lindhaven, yearbook 2023" --quote "2023,4108000"
step evidence add C-7 evidence/city-budget-2023.txt --stance refutes --title "City of Lindhaven, final account 2023" --quote "7.2 New quay, contribution to the Harbour Authority"
step report -o report.md
step status
cp report.md "$target"
printf '\n$ cat report.md\n'
cat report.md
printf '\nThe report is in %s\n' "$target"

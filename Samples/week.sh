#!/bin/sh
# A newsroom's week: all articles, seven claims checked, one report. Claims are chosen by their words, so that the
# script stays right when the extraction finds more of them.
set -eu
# Usage: sh Samples/week.sh PATH-OF-CLAIMBOOK REPORT-TO-WRITE
claimbook="$1"
target="$2"
samples="$(cd "$(dirname "$0")" && pwd)"
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export CLAIMBOOK_USER="${CLAIMBOOK_USER:-Ana Kovač}"
cp -r "$samples"/*.txt "$samples/evidence" .

"$claimbook" init week.claimbook
"$claimbook" import bridge-trial.txt council-meeting.txt energy-transcript.txt harbour-interview.txt
"$claimbook" import flood-press-conference.txt --date 2024-11-19

"$claimbook" mark '"4.1 million tonnes"' verified --because "The port's yearbook gives 4,108,000 tonnes for 2023."
"$claimbook" mark '"412 people"' partly-verified \
  --because "The yearbook gives 412 employees, eight fewer than the year before; it does not say why they left."
"$claimbook" mark '"without a single crown"' disputed \
  --because "The city's final account for 2023 lists a contribution of 6.5 million crowns to the quay."
"$claimbook" mark '"90 million crowns"' disputed --because "Two years ago the depot was tendered apart, at 75 million
crowns. With it the price has risen by 15 million."
"$claimbook" mark '"higher price includes a depot"' verified --because "The tender of 2022 names the depot apart."
"$claimbook" mark '"sirens were tested"' partly-verified --because "The fire service showed us the record of the test."
"$claimbook" mark '"sirens were tested"' unverifiable --by "Marko Ilić" \
  --because "The test is on record. Nobody recorded whether the sirens worked on the night."
"$claimbook" mark '"heard a siren"' unverifiable --because "We asked four neighbours; their memories differ."

"$claimbook" evidence add '"4.1 million tonnes"' evidence/port-yearbook-2023.csv --stance supports \
  --title "Port of Lindhaven, yearbook 2023" --quote "2023,4108000"
"$claimbook" evidence add '"412 people"' E-1 --stance supports --quote "1902,412"
"$claimbook" evidence add '"without a single crown"' evidence/city-budget-2023.txt --stance refutes \
  --title "City of Lindhaven, final account 2023" --quote "7.2 New quay, contribution to the Harbour Authority"
"$claimbook" evidence add '"90 million crowns"' evidence/tram-tender-2022.txt --stance refutes \
  --title "City of Westmark, tender of the tram line" --date 2022-05-12 --quote "Estimated price of the depot"
"$claimbook" evidence add '"higher price includes a depot"' E-3 --stance supports --quote "without depot"
"$claimbook" evidence add '"sirens were tested"' https://example.org/sirens/october --stance context \
  --title "Siren test, record of October" --publisher "Lindhaven Fire Service" --date 2024-10

"$claimbook" note "$("$claimbook" ids '"sirens were tested"' 2>/dev/null)" --public \
  "The fire service promised the log of the night by the end of the month."
"$claimbook" drop '"something went wrong"' --because "a promise, not a fact"
"$claimbook" report --title "What was said this week, checked" -o "$target"

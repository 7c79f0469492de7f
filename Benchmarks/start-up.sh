#!/bin/sh
# Start-up of `claimbook list` on a small file as a multiple of sqlite3's on the same rows, both measured here.
set -eu
cd "$(dirname "$0")/.."
[ -x dist/claimbook ] || make release
command -v sqlite3 >/dev/null || { echo "sqlite3 is needed: apt-get install sqlite3" >&2; exit 1; }
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
dist/claimbook init "$folder/a.claimbook" >/dev/null
dist/claimbook import Samples/harbour-interview.txt --file "$folder/a.claimbook" >/dev/null
python3 - "$folder/a.claimbook" <<'P'
import statistics, subprocess, sys, time
file = sys.argv[1]
sql = ("select c.number, c.status, s.name, c.said, c.text from claim c left join claim_speaker cs on cs.claim = c.id "
       "left join speaker s on s.id = cs.speaker where c.is_removed = 0")
commands = {"claimbook list": ["dist/claimbook", "list", "--file", file], "sqlite3": ["sqlite3", file, sql]}
times = {name: [] for name in commands}
for _ in range(60):
    for name, command in commands.items():
        start = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
        times[name].append(time.perf_counter() - start)
medians = {name: statistics.median(values) for name, values in times.items()}
for name, value in medians.items():
    print(f"{name}: {1000 * value:.1f} ms (median of {len(times[name])})")
print(f"ratio {medians['claimbook list'] / medians['sqlite3']:.2f}")
P

#!/bin/sh
# Scores `claimbook read` on pages that people marked. The data and the scorers lie beside the project, not in it.
#   sh Benchmarks/pages.sh [claimbook] [folder of data] [folder of scorers]
set -eu
program=${1:-.build/release/claimbook}
data=${2:-../shared/data/import}
scorers=${3:-../shared/eval}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for set in sh_body wcxb_article traf_seg postlight_meta; do
  mkdir "$work/$set"
  tar xf "$data/$set.pages.tar" -C "$work/$set"
  # The pages with the addresses that they came from.
  python3 - "$data" "$set" > "$work/$set/list.jsonl" <<'PYTHON'
import json, sys
for line in open(f"{sys.argv[1]}/{sys.argv[2]}.gold.jsonl"):
    page = json.loads(line)
    print(json.dumps({"id": page["id"], "path": page["id"] + ".html.gz", "url": page.get("url")}))
PYTHON
  # Seconds of the processor, its workers' included, which other programs hardly change.
  python3 - "$program" "$work/$set" <<'PYTHON'
import resource, subprocess, sys
with open(sys.argv[2] + ".jsonl", "w") as output:
    subprocess.run([sys.argv[1], "read", sys.argv[2] + "/list.jsonl", "--json", "--jobs", "1"], stdout=output)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
pages = sum(1 for _ in open(sys.argv[2] + ".jsonl"))
print(f"== {sys.argv[2].split('/')[-1]}: {pages / (used.ru_utime + used.ru_stime):.0f} pages a second of one processor, "
      f"{used.ru_maxrss // 1024} MB at most")
PYTHON
  [ $set = postlight_meta ] || python3 "$scorers/score_body.py" "$data/$set.gold.jsonl" "$work/$set.jsonl"
  marked=$set
  [ $set != sh_body ] || marked=sh_meta
  python3 "$scorers/score_meta.py" "$data/$marked.gold.jsonl" "$work/$set.jsonl"
done
